// SPDX-License-Identifier: Apache-2.0
#include "models/authority/device_sql.h"

#include "models/wire/entity_json.h"
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::authority {

namespace {

constexpr std::string_view columns = "SELECT d.id, d.external_id, d.name, d.parent, d.attributes"
                                     " FROM device d";
constexpr std::string_view hexDigits = "0123456789abcdef";
constexpr std::size_t idLength = 36;

std::string hex(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        result += hexDigits[static_cast<unsigned char>(c) >> 4];
        result += hexDigits[static_cast<unsigned char>(c) & 15];
    }
    return result;
}

std::optional<std::string> unhex(std::string_view text)
{
    std::string result;
    if (text.size() % 2 != 0)
        return std::nullopt;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const auto high = hexDigits.find(text[i]);
        const auto low = hexDigits.find(text[i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos)
            return std::nullopt;
        result += static_cast<char>(high * 16 + low);
    }
    return result;
}

std::string containing(std::string_view text)
{
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\')
            pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

class Statement
{
public:
    std::string parameter(store::Value value)
    {
        m_result.parameters.push_back(std::move(value));
        return "?" + std::to_string(m_result.parameters.size());
    }
    void require(const std::string &condition)
    {
        m_where += (m_where.empty() ? " WHERE " : " AND ") + condition;
    }
    DeviceStatement finish(std::string_view before, std::string_view after)
    {
        m_result.sql = std::string(before) + std::string(columns) + m_where + std::string(after);
        return std::move(m_result);
    }

private:
    DeviceStatement m_result;
    std::string m_where;
};

std::string textOf(const store::Value &value)
{
    const auto *text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

struct Cursor
{
    std::string name;
    std::string id;
};

std::optional<Cursor> cursorFrom(std::string_view text)
{
    const std::size_t dot = text.find('.');
    const auto name = unhex(text.substr(0, dot));
    if (dot == std::string::npos || text.size() != dot + 1 + idLength || !name ||
        !fleet::Id::fromString(std::string(text.substr(dot + 1))))
        return std::nullopt;
    return Cursor{*name, std::string(text.substr(dot + 1))};
}

std::string pageEnd(const DevicePageRequest &request)
{
    return " ORDER BY d.name, d.id LIMIT " + std::to_string(request.limit + 1);
}

DeviceStatement sqlitePage(const DevicePageRequest &request, const std::optional<Cursor> &after,
                           fleet::ResourceKind underKind)
{
    Statement statement;
    std::string before;
    if (after) {
        const std::string n = statement.parameter(after->name);
        const std::string i = statement.parameter(after->id);
        statement.require("(d.name > " + n + " OR (d.name = " + n + " AND d.id > " + i + "))");
    }
    if (!request.under.isNull()) {
        const std::string id = statement.parameter(request.under.toString());
        if (underKind == fleet::ResourceKind::Customer) {
            statement.require("d.customer = " + id);
        } else if (underKind == fleet::ResourceKind::Site) {
            statement.require("d.site = " + id);
        } else if (underKind != fleet::ResourceKind::Manufacturer) {
            before = "WITH RECURSIVE below (id) AS (SELECT CAST(" + id +
                     " AS TEXT) UNION SELECT r.id FROM resource r JOIN below b ON"
                     " r.parent = b.id) ";
            statement.require("d.id IN (SELECT id FROM below)");
        }
    }
    if (!request.search.empty()) {
        // In ASCII letters of either case.
        const std::string fits =
            " LIKE " + statement.parameter(containing(request.search)) + " ESCAPE '\\'";
        statement.require("(d.name" + fits + " OR d.external_id" + fits +
                          " OR json_extract(d.attributes, '$.serial')" + fits + ")");
    }
    return statement.finish(before, pageEnd(request));
}

// PostgreSQL: along an index in the order of names.
DeviceStatement plainPage(const DevicePageRequest &request, const std::optional<Cursor> &after)
{
    Statement statement;
    if (after) {
        const std::string name = statement.parameter(after->name);
        const std::string id = statement.parameter(after->id);
        statement.require("(d.name, d.id) > (" + name + ", CAST(" + id + " AS uuid))");
    }
    return statement.finish({}, pageEnd(request));
}

// PostgreSQL: by what finds them in the session's places (sql/postgres/0003_tenants.sql).
DeviceStatement foundPage(const DevicePageRequest &request, const std::optional<Cursor> &after,
                          bool under)
{
    DeviceStatement statement;
    statement.parameters = {request.search,
                            under ? store::Value(request.under.toString()) : store::Value(),
                            after ? store::Value(after->name) : store::Value(),
                            after ? store::Value(after->id) : store::Value()};
    statement.sql = std::string(columns) + " JOIN found_devices(?1, '', ?2, ?3, ?4, " +
                    std::to_string(request.limit + 1) +
                    ") AS f (id) ON d.id = f.id ORDER BY d.name, d.id";
    return statement;
}

} // namespace

Expected<DeviceStatement> devicePageStatement(const DevicePageRequest &request,
                                              fleet::ResourceKind underKind, store::Engine engine,
                                              bool scattered)
{
    std::optional<Cursor> after;
    if (!request.after.empty()) {
        after = cursorFrom(request.after);
        if (!after)
            return fleet::failure("invalid-cursor", "This is not a cursor of a page", "after",
                                  "Begin again at the first page.");
    }
    const bool under = !request.under.isNull() && underKind != fleet::ResourceKind::Manufacturer;
    if (engine == store::Engine::Sqlite)
        return sqlitePage(request, after, underKind);
    return scattered || under || !request.search.empty() ? foundPage(request, after, under)
                                                         : plainPage(request, after);
}

DeviceStatement deviceStatement(fleet::Id id)
{
    Statement statement;
    statement.require("d.id = " + statement.parameter(id.toString()));
    return statement.finish({}, {});
}

Expected<fleet::Resource> deviceFromRow(std::span<const store::Value> row)
{
    const auto id = row.size() == 5 ? fleet::Id::fromString(textOf(row[0])) : std::nullopt;
    if (!id)
        return fleet::failure("store-damaged", "A device's row cannot be read", "table device");
    fleet::Resource device;
    device.id = *id;
    device.kind = fleet::ResourceKind::Device;
    device.externalId = textOf(row[1]);
    device.name = textOf(row[2]);
    device.parent = fleet::Id::fromString(textOf(row[3])).value_or(fleet::Id{});
    const auto json = wire::parseJson(textOf(row[4]));
    if (!json)
        return tl::unexpected(json.error());
    auto attributes = wire::attributesFromJson(*json);
    if (!attributes)
        return tl::unexpected(attributes.error());
    device.attributes = std::move(*attributes);
    return device;
}

std::string cursorAfter(const fleet::Resource &device)
{
    return hex(device.name) + "." + device.id.toString();
}

} // namespace bailiwick::authority
