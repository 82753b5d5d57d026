// SPDX-License-Identifier: Apache-2.0
// Policies and policy sets in JSON: what is written reads back to the same, and what is printed
// of them parses to the same.
#include "fuzz.h"
#include "models/cedar/json_policies.h"
#include "models/cedar/parser.h"
#include "models/cedar/printer.h"

#include <nlohmann/json.hpp>

using namespace bailiwick;
using namespace bailiwick::cedar;

namespace {

void check(const Policy &policy)
{
    const auto json = policyToJson(policy);
    const auto again = policyFromJson(json);
    fuzz::require(bool(again), "what is written can be read", json.dump());
    fuzz::require(policyToJson(*again) == json, "written twice it is the same", json.dump());
    const std::string printed = print(policy);
    const auto parsed = parsePolicy(printed);
    // Brackets can make the text nest deeper than texts may.
    if (!parsed && parsed.error().message().find("deep") != std::string::npos)
        return;
    fuzz::require(bool(parsed), "what is printed parses", printed);
    fuzz::require(policyToJson(*parsed) == json, "what is printed means the same", printed);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    if (const auto policy = policyFromJsonText(text))
        check(*policy);
    const auto set = policySetFromJsonText(text);
    if (!set)
        return 0;
    const auto json = policySetToJson(*set);
    const auto again = policySetFromJson(json);
    fuzz::require(bool(again), "a set that is written can be read", json.dump());
    fuzz::require(policySetToJson(*again) == json, "a set written twice is the same", json.dump());
    return 0;
}
