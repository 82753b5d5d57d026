// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "models/wire/json.h"

#include <string>
#include <string_view>

// Errors as problem details (RFC 9457) and back.
namespace bailiwick::wire {

// HTTP status and title belong to an error's code, wherever it occurs.
struct ProblemClass
{
    int status = 500;
    std::string_view title;
};
// A code that is not in the table is a 422: the input was understood and refused.
ProblemClass problemClassOf(std::string_view code);

// {"type":"urn:bailiwick:error:<code>","title","status","detail","action","retry","instance",
//  "errors":[{"pointer"|"line"|"where","message"}]}; empty members are left out.
Json toProblemJson(const fleet::Error &error, std::string_view instance = {});

// The error a server told us of. A body that is not a problem (a proxy's page) becomes an error
// that says so with the status; never fails.
fleet::Error errorFromProblem(std::string_view body, int status);

// "urn:bailiwick:error:<code>"
std::string problemType(std::string_view code);

} // namespace bailiwick::wire
