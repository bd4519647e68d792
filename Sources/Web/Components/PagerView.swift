/// Links to the parts of a list before and after the one that is shown.
struct PagerView: TemplateView {
    let earlierName: String
    let earlier: String?
    let laterName: String
    let later: String?
    let hasAny: Bool

    init(earlierName: String, earlier: String?, laterName: String, later: String?) {
        self.earlierName = earlierName
        self.earlier = earlier
        self.laterName = laterName
        self.later = later
        hasAny = earlier != nil || later != nil
    }
}
