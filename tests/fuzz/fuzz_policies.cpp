// SPDX-License-Identifier: Apache-2.0
// Policies: any bytes give policies or an error with its place; what is printed parses to the
// same, and so does what is written as JSON, once it has been through JSON.
#include "fuzz.h"
#include "models/cedar/json_policies.h"
#include "models/cedar/parser.h"
#include "models/cedar/printer.h"

#include <nlohmann/json.hpp>

using namespace bailiwick;
using namespace bailiwick::cedar;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    const auto policies = parsePolicies(text);
    if (!policies) {
        const ParseError &error = policies.error();
        fuzz::require(error.where.offset <= size, "an error lies inside the text");
        fuzz::require(error.where == positionAt(text, error.where.offset),
                      "line and column fit the offset", error.message());
        return 0;
    }
    const std::string printed = print(*policies);
    const auto again = parsePolicies(printed);
    fuzz::require(again && *again == *policies, "what is printed parses to the same", printed);
    for (const Policy &policy : *policies) {
        const auto json = policyToJson(policy);
        const auto read = policyFromJson(json);
        fuzz::require(bool(read), "what is written as JSON can be read", json.dump());
        fuzz::require(policyToJson(*read) == json, "JSON of a policy from JSON is the same",
                      json.dump());
    }
    return 0;
}
