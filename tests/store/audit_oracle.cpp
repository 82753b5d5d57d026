// SPDX-License-Identifier: Apache-2.0
#include "audit_oracle.h"

#include <algorithm>
#include <cctype>

namespace bailiwick::tests {

namespace {

bool isIn(std::string text, std::string part)
{
    for (std::string *s : {&text, &part})
        std::transform(s->begin(), s->end(), s->begin(), [](char c) { return std::tolower(c); });
    return text.find(part) != std::string::npos;
}

} // namespace

bool matches(const audit::Event &event, const store::AuditFilter &filter,
             const store::AuditVisibility &visibility)
{
    bool visible = visibility.all;
    for (const std::string &organization : visibility.organizations) {
        for (const std::string &named : event.organizations)
            visible = visible || named == organization;
    }
    const bool actionFits =
        filter.action.empty() || event.action == filter.action ||
        (filter.action.ends_with(':') && event.action.starts_with(filter.action));
    const bool textFits =
        filter.text.empty() || isIn(event.action, filter.text) ||
        isIn(event.requestId, filter.text) || isIn(event.actor.label.text, filter.text) ||
        isIn(event.resource.label.text, filter.text) || isIn(event.reason.text, filter.text);
    return visible && actionFits && textFits &&
           (filter.actor.empty() || event.actor.id == filter.actor) &&
           (filter.resource.empty() || event.resource.id == filter.resource) &&
           (!filter.outcome || event.outcome == *filter.outcome) &&
           (!filter.from || event.time >= *filter.from) &&
           (!filter.until || event.time < *filter.until);
}

} // namespace bailiwick::tests
