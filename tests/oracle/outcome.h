// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "case.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace bailiwick::oracle {

// Whether a reader took a text, and if not, why.
struct Reading
{
    bool taken = false;
    std::string why;
};

struct RequestOutcome
{
    Reading reading;
    bool allowed = false;
    std::set<std::string> reasons;
    std::set<std::string> errors;
    std::string why; // messages of the errors
};

// What one implementation makes of a case. What follows from a text that was refused is empty.
struct Outcome
{
    Reading schema;
    Reading policies;
    Reading entities;
    std::optional<std::set<std::string>> invalid; // ids of policies with validation errors
    std::string invalidWhy;
    std::vector<RequestOutcome> requests;
    std::vector<Reading> probes;
};

struct Mismatch
{
    std::string kind; // short; the shrinker keeps it
    std::string detail;
};

// The first difference between ours and the reference's.
std::optional<Mismatch> difference(const Case &of, const Outcome &ours, const Outcome &theirs);

} // namespace bailiwick::oracle
