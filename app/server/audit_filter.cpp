// SPDX-License-Identifier: Apache-2.0
#include "app/server/audit_filter.h"

namespace bailiwick::server {

namespace {

fleet::Expected<std::optional<fleet::Time>> timeFrom(const http::Request &request,
                                                     std::string_view name)
{
    const auto text = request.query.find(name);
    if (!text || text->empty())
        return std::nullopt;
    if (const auto time = fleet::parseTime(*text))
        return time;
    return fleet::failure("invalid-parameter", "This is not a time", std::string(name),
                          "Write it like 2026-11-22T13:45:00Z or 2026-11-22.");
}

} // namespace

fleet::Expected<store::AuditFilter> auditFilter(const http::Request &request)
{
    store::AuditFilter filter;
    filter.actor = request.query.value("actor");
    filter.action = request.query.value("action");
    filter.resource = request.query.value("resource");
    filter.text = request.query.value("text");
    if (const auto outcome = request.query.value("outcome"); !outcome.empty()) {
        filter.outcome = audit::outcomeFromName(outcome);
        if (!filter.outcome)
            return fleet::failure("invalid-parameter", "There is no such outcome", "outcome",
                                  "Write allowed, denied or failed.");
    }
    const auto from = timeFrom(request, "from");
    if (!from)
        return tl::unexpected(from.error());
    const auto until = timeFrom(request, "until");
    if (!until)
        return tl::unexpected(until.error());
    filter.from = *from;
    filter.until = *until;
    return filter;
}

} // namespace bailiwick::server
