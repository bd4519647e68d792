import Accounts
import Foundation
import Pipeline

/// What every page has around it.
struct Frame: TemplateView {
    let title: String
    let formToken: String
    let isSignedIn: Bool
    let incidentsCurrent: Bool
    let searchCurrent: Bool
    let peopleCurrent: Bool
    let catalogueCurrent: Bool
    let importCurrent: Bool
    let settingsCurrent: Bool
    let isOwner: Bool
    /// Where the incident of the page is not read to its end yet.
    let beingRead: BeingRead?

    enum Section {
        case incidents
        case search
        case people
        case catalogue
        case imports
        case settings
        case none
    }

    init(
        _ title: String,
        _ section: Section,
        _ context: PageContext,
        beingRead progress: DerivationProgress? = nil
    ) {
        self.title = title
        formToken = context.session?.formToken ?? ""
        isSignedIn = context.session != nil
        incidentsCurrent = section == .incidents
        searchCurrent = section == .search
        peopleCurrent = section == .people
        catalogueCurrent = section == .catalogue
        importCurrent = section == .imports
        settingsCurrent = section == .settings
        isOwner = context.session?.account.role == .owner
        beingRead = progress.map { BeingRead($0, (try? context.parameter("key")) ?? "") }
    }
}
