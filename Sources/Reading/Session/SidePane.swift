/// What stands beside the story in a wide window, following the reader.
package enum SidePane: String, Hashable, Sendable, CaseIterable {
  /// The sections, the one being read marked.
  case outline
  /// The figures, those named on the screen marked.
  case figures
}

extension Session {
  /// Another pane, or none: off, the outline, the figures, and off again.
  mutating func turnSidePane() -> Effect? {
    switch sidePane {
    case nil: setSidePane(.outline)
    case .outline: setSidePane(.figures)
    case .figures: setSidePane(nil)
    }
    return nil
  }

  mutating func setSidePane(_ pane: SidePane?) {
    sidePane = pane
    fit()
    if pane != nil, columns < Layout.leastForPane {
      message = Wording.narrowForPane(least: Layout.leastForPane, columns: columns)
    }
  }
}

extension Setting {
  static let beside: [Setting] = [
    Setting(
      name: "pane", values: "off|outline|figures",
      help: "beside the story in windows of \(Layout.leastForPane) columns and more",
      value: { $0.sidePane?.rawValue ?? "off" },
      set: { session, value in
        guard value == "off" || SidePane(rawValue: value) != nil else { return false }
        session.setSidePane(SidePane(rawValue: value))
        return true
      })
  ]
}
