// SPDX-License-Identifier: Apache-2.0
#include "models/store/postgres/postgres_failure.h"

namespace bailiwick::store {

namespace {

std::string firstLine(std::string_view text)
{
    const auto end = text.find('\n');
    return std::string(text.substr(0, end));
}

// Of an error that the server told: by its SQLSTATE (appendix A of PostgreSQL's manual).
Error errorOf(std::string_view state, const std::string &text, const std::string &where)
{
    const auto isOf = [&](std::string_view kind) { return state.starts_with(kind); };
    if (isOf("55P03") || isOf("40"))
        return {"store-busy", "Another program is writing to the store.",
                where,        "Try again in a moment.",
                true,         {}};
    if (isOf("53100"))
        return {"store-full", "There is no room left for the store; nothing was changed.",
                where,        "Free some disk space on the database server, then try again.",
                true,         {}};
    if (isOf("53200"))
        return {"store-memory", "The database server has not enough memory for this.",
                where,          "Try again when it has less to do.",
                true,           {}};
    if (isOf("23503"))
        return {"broken-reference",
                "The change refers to something that does not exist.",
                "",
                "Take the newest state and make the change again.",
                false,
                {}};
    if (isOf("22021") || isOf("22P05"))
        return {"store-refused", "A text holds what is no UTF-8 text.",
                where,           "Correct it.",
                false,           {}};
    if (isOf("23"))
        return {"store-refused", "The store refuses this: " + text + ".", where, "", false, {}};
    if (isOf("25006"))
        return {"store-io", "The database server is a replica: it only reads.",
                where,      "Give the address of the server that writes.",
                false,      {}};
    if (isOf("42501"))
        return {"store-io", "The database does not permit this (" + text + ").",
                where,      "Give an address whose user owns the database.",
                false,      {}};
    if (isOf("XX001") || isOf("XX002") || isOf("58P01") || isOf("58030"))
        return {"store-damaged", "The store is damaged (" + text + ").",
                where,           "Look at the database server's log; restore the newest backup.",
                false,           {}};
    if (isOf("08") || isOf("57") || isOf("53"))
        return {"store-io", "The database server does not serve this (" + text + ").",
                where,      "Try again in a moment.",
                true,       {}};
    return {"store-error", "The store failed: " + text + ".", where, "", false, {}};
}

} // namespace

bool succeeded(const PGresult *result)
{
    switch (PQresultStatus(result)) {
    case PGRES_COMMAND_OK:
    case PGRES_TUPLES_OK:
    case PGRES_SINGLE_TUPLE:
    case PGRES_COPY_IN:
    case PGRES_PIPELINE_SYNC:
        return true;
    default:
        return false;
    }
}

Error errorOf(PGconn *connection, const PGresult *result)
{
    const std::string where = locationOf(connection);
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const char *text = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    if (state && text)
        return errorOf(std::string_view(state), firstLine(text), where);
    return {"store-io",
            "The connection to the database server was lost (" +
                firstLine(PQerrorMessage(connection)) + ").",
            where,
            "Try again in a moment; see that the database server runs.",
            true,
            {}};
}

std::string locationOf(PGconn *connection)
{
    const auto text = [](const char *value) { return std::string(value ? value : ""); };
    const std::string host = text(PQhost(connection));
    const std::string base = "postgresql://" + text(PQuser(connection)) + "@";
    const std::string end = "/" + text(PQdb(connection));
    if (host.starts_with('/'))
        return base + end + "?host=" + host + "&port=" + text(PQport(connection));
    return base + host + ":" + text(PQport(connection)) + end;
}

} // namespace bailiwick::store
