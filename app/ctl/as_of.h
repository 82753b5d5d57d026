// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/history.h"

#include <string>

namespace CLI {
class App;
}

namespace bailiwick::ctl {

// --as-of, for questions about a data folder or a server.
void addAsOfTo(CLI::App &app, std::string &asOf);

// What people type for an earlier state: "12", a revision; or a time (RFC 3339, or a day), the
// state that was the newest then. Error "invalid-option", naming the option.
fleet::Expected<authority::AsOf> asOfFrom(const std::string &text, std::string_view option);

// The moment that a question about this state is about, unless another is given: the time asked
// for, or that of the revision itself, when its change had just become true.
inline fleet::Time momentOf(const authority::AsOf &asOf, fleet::Time ofRevision)
{
    return asOf.revision ? ofRevision : asOf.moment;
}

} // namespace bailiwick::ctl
