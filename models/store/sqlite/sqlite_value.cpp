// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/sqlite_value.h"

#include <sqlite3.h>

namespace bailiwick::store {

void bindValue(sqlite3_stmt *statement, int place, const Value &value)
{
    const auto size = [](const auto &bytes) { return static_cast<int>(bytes.size()); };
    if (const auto *number = std::get_if<std::int64_t>(&value))
        sqlite3_bind_int64(statement, place, *number);
    else if (const auto *real = std::get_if<double>(&value))
        sqlite3_bind_double(statement, place, *real);
    else if (const auto *text = std::get_if<std::string>(&value))
        sqlite3_bind_text(statement, place, text->c_str(), size(*text), SQLITE_TRANSIENT);
    else if (const auto *blob = std::get_if<Blob>(&value))
        sqlite3_bind_blob(statement, place, blob->data(), size(*blob), SQLITE_TRANSIENT);
}

void readValue(sqlite3_stmt *statement, int column, Value &value)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        value = std::int64_t{sqlite3_column_int64(statement, column)};
        return;
    case SQLITE_FLOAT:
        value = sqlite3_column_double(statement, column);
        return;
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
        const std::string_view read(text ? text : "", text ? size : 0);
        if (auto *known = std::get_if<std::string>(&value))
            known->assign(read);
        else
            value = std::string(read);
        return;
    }
    case SQLITE_BLOB: {
        const auto *bytes =
            static_cast<const std::uint8_t *>(sqlite3_column_blob(statement, column));
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
        value = bytes ? Blob(bytes, bytes + size) : Blob();
        return;
    }
    default:
        value = std::monostate{};
    }
}

} // namespace bailiwick::store
