import Accounts

struct SignInView: TemplateView {
    let frame: Frame
    let isSpent: Bool
    /// Something was sent after the session had ended.
    let isOver: Bool
    let isFromElsewhere: Bool
    var ticket = ""
    /// The link that was opened, to be confirmed.
    var link: Link?

    enum Problem {
        case isSpent
        case isOver
        case isFromElsewhere
    }

    struct Link: TemplateView {
        let token: String
        let name: String
        /// Who is signed in already.
        let currentName: String
        let currentID: String

        init(token: String, name: String, current: Account?) {
            self.token = token
            self.name = name
            currentName = current?.name ?? ""
            currentID = current?.id ?? ""
        }
    }

    init(frame: Frame, _ problem: Problem? = nil) {
        self.frame = frame
        isSpent = problem == .isSpent
        isOver = problem == .isOver
        isFromElsewhere = problem == .isFromElsewhere
    }
}
