internal import Foundation

/// A colour in sRGB.
public struct Colour: Sendable, Hashable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8

    /// - Parameter rgb: as in `0xD55E00`.
    public init(_ rgb: UInt32) {
        red = UInt8(rgb >> 16 & 0xFF)
        green = UInt8(rgb >> 8 & 0xFF)
        blue = UInt8(rgb & 0xFF)
    }

    /// So much of another colour in it, 0...1.
    func mixed(with other: Colour, share: Double) -> Colour {
        func mix(_ one: UInt8, _ two: UInt8) -> UInt32 {
            UInt32((Double(one) * (1 - share) + Double(two) * share).rounded())
        }
        return Colour(mix(red, other.red) << 16 | mix(green, other.green) << 8 | mix(blue, other.blue))
    }

    public static let white = Colour(0xFFFFFF)

    /// `#RRGGBB`, as SVG and DOT read it.
    public var hex: String {
        String(unsafeUninitializedCapacity: 7) { bytes in
            bytes[0] = UInt8(ascii: "#")
            for (place, channel) in [red, green, blue].enumerated() {
                bytes[2 * place + 1] = Self.digits[Int(channel >> 4)]
                bytes[2 * place + 2] = Self.digits[Int(channel & 15)]
            }
            return 7
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)

    /// Relative luminance after WCAG 2.1, 0 (black) … 1 (white).
    public var luminance: Double {
        func linear(_ channel: UInt8) -> Double {
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// Contrast ratio after WCAG 2.1, 1…21.
    public func contrast(to other: Colour) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }
}
