/// How a sheet sets a row apart from the others.
package enum Emphasis {
    case none
    /// Its first text is bold or on a coloured ground.
    case marked
    /// One cell goes across several columns.
    case merged
}
