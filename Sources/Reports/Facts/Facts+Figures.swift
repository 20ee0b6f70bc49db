import PlainText

/// Which of the report's maps a figure shows; it says where in the order of the whole report it stands.
enum FigurePlace {
    case overview
    /// A map that was handed in besides.
    case further(Int)
    case gaps, boards
    /// That of a field in the annex.
    case field(Int)
}

extension Facts {
    /// A map with the caption and the words that stand for it.
    ///
    /// - Parameter alternative: nil: the map's own words.
    func figure(_ map: ReportMap?, _ place: FigurePlace, alternative: String? = nil) -> Figure? {
        map.map {
            Figure(
                number: number(place), svg: $0.svg, caption: $0.title(language),
                alternative: alternative ?? $0.alternative(language), file: $0.file, png: $0.png)
        }
    }

    /// Counted over the whole report, so that both its parts and the maps' own ids agree.
    private func number(_ place: FigurePlace) -> Int {
        let further = options.maps.count
        return switch place {
        case .overview: 1
        case .further(let place): place + 2
        case .gaps: further + 2
        case .boards: further + 2 + (options.gapMap == nil ? 0 : 1)
        case .field(let place):
            further + 2 + (options.gapMap == nil ? 0 : 1) + (options.boardMap == nil ? 0 : 1) + place
        }
    }
}
