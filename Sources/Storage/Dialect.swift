/// The SQL engine behind a connection.
///
/// Only search and migrations may ask for it.
package enum Dialect: Sendable {
    case sqlite
    case postgreSQL
}
