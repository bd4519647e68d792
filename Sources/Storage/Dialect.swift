package enum Dialect: Sendable { case sqlite, postgreSQL }
