// SPDX-License-Identifier: Apache-2.0
#include "models/authority/audit_rows.h"

#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

#include <deque>
#include <memory>

namespace bailiwick::authority {

audit::StoredRow shownTo(const Caller &caller, const store::AuditVisibility &visibility,
                         audit::StoredRow row)
{
    if (!visibility.all && row.event.actor.organization != caller.organization.toString() &&
        row.event.detail.commitment)
        row.event.detail.erase();
    return row;
}

std::string filterText(const store::AuditFilter &filter)
{
    wire::Json json = wire::Json::object();
    const auto text = [&](const char *key, const std::string &value) {
        if (!value.empty())
            json[key] = value;
    };
    text("actor", filter.actor);
    text("action", filter.action);
    text("resource", filter.resource);
    if (filter.outcome)
        json["outcome"] = std::string(audit::name(*filter.outcome));
    if (filter.from)
        json["from"] = fleet::formatTime(*filter.from);
    if (filter.until)
        json["until"] = fleet::formatTime(*filter.until);
    text("text", filter.text);
    return wire::toText(json);
}

namespace {

audit::Error sourceError(const Error &error)
{
    return {audit::Error::Code::Input, error.message, error.where, error.action, error.retry};
}

struct Pages
{
    store::AuditReader &reader;
    std::deque<audit::StoredRow> rows;
    std::optional<std::uint64_t> last;
    bool ended = false;

    Expected<void> fetch()
    {
        const auto everything = store::AuditVisibility::everything();
        if (!last) {
            // Paging goes from a row onwards; the first has none before it.
            auto read = reader.event(0, everything);
            if (!read)
                return tl::unexpected(read.error());
            if (auto &first = *read)
                rows.push_back(std::move(*first));
            last = 0;
            return {};
        }
        auto page = reader.page({{}, std::nullopt, *last, 1000}, everything);
        if (!page)
            return tl::unexpected(page.error());
        ended = page->rows.empty();
        for (auto it = page->rows.rbegin(); it != page->rows.rend(); ++it)
            rows.push_back(std::move(*it));
        if (!ended)
            last = rows.back().event.sequence;
        return {};
    }
};

} // namespace

audit::RowSource rowSource(store::AuditReader &reader)
{
    auto pages = std::make_shared<Pages>(Pages{reader, {}, {}, false});
    return [pages]() -> tl::expected<std::optional<audit::StoredRow>, audit::Error> {
        while (pages->rows.empty() && !pages->ended) {
            if (const auto fetched = pages->fetch(); !fetched)
                return tl::unexpected(sourceError(fetched.error()));
        }
        if (pages->rows.empty())
            return std::nullopt;
        audit::StoredRow row = std::move(pages->rows.front());
        pages->rows.pop_front();
        return row;
    };
}

} // namespace bailiwick::authority
