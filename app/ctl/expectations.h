// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/snapshot.h"
#include "models/wire/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace bailiwick::ctl {

// Policy tests of a user, for a CI job: a JSON list of
//   {"principal":…, "action":…, "resource":…, "at":…, "allow":bool, "name":…}
// with principal, action and resource written as on the command line, `at` (RFC 3339; left out: the
// moment of the check) and `name` (for people; may be left out).
struct Expectation
{
    std::string pointer; // where it stands in the file: "/3"
    std::string name;
    std::string principal;
    std::string action;
    std::string resource;
    std::string at;
    bool allow = false;

    // "installers see their site", or principal, action and resource
    std::string title() const;
};

// Errors: "invalid-json", "invalid-expectations" with every fault by its pointer.
fleet::Expected<std::vector<Expectation>> expectationsFromText(std::string_view text,
                                                               const std::string &file);

// One that does not hold.
struct FailedExpectation
{
    const Expectation *expectation = nullptr;
    std::string message; // what is the case instead, and why
};

// Errors: "invalid-expectations": a principal, action, resource or time that is none, each named.
fleet::Expected<std::vector<FailedExpectation>>
failedExpectations(const access::Snapshot &snapshot, const std::vector<Expectation> &expectations,
                   fleet::Time now, const std::string &file);

} // namespace bailiwick::ctl
