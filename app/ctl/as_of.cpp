// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/as_of.h"

#include <CLI/CLI.hpp>

#include <charconv>

namespace bailiwick::ctl {

void addAsOfTo(CLI::App &app, std::string &asOf)
{
    app.add_option("--as-of", asOf,
                   "Ask an earlier state: a revision (12), or a time (the state of then). The "
                   "moment asked about is then that time, or when the revision was made, unless "
                   "another is given. At a server only for those who see everything");
}

fleet::Expected<authority::AsOf> asOfFrom(const std::string &text, std::string_view option)
{
    authority::AsOf asOf;
    std::int64_t number = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    if (parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size() && number >= 0) {
        asOf.revision = number;
        return asOf;
    }
    if (const auto moment = fleet::parseTime(text)) {
        asOf.moment = *moment;
        return asOf;
    }
    return fleet::failure("invalid-option", "\"" + text + "\" is neither a revision nor a time",
                          std::string(option),
                          "Write a revision like 12, or a time like 2026-03-03 or "
                          "2026-03-03T08:00:00Z.");
}

} // namespace bailiwick::ctl
