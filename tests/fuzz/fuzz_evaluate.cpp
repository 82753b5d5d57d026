// SPDX-License-Identifier: Apache-2.0
// Decisions: any policies, asked of a small world, give one; it does not depend on the text they
// were read from, and a set that passes validation errs in the allowed ways only.
#include "fuzz.h"
#include "models/cedar/authorizer.h"
#include "models/cedar/conformance.h"
#include "models/cedar/entities.h"
#include "models/cedar/json_entities.h"
#include "models/cedar/parser.h"
#include "models/cedar/policy_set.h"
#include "models/cedar/printer.h"
#include "models/cedar/schema_text.h"
#include "models/cedar/validator.h"

#include <nlohmann/json.hpp>

using namespace bailiwick;
using namespace bailiwick::cedar;

namespace {

struct World
{
    Schema schema;
    Entities entities;
    Request request;
};

const World &world()
{
    static const World made = [] {
        World out;
        out.schema = *schemaFromText(R"(
            entity Team;
            entity User in [Team] {
                name: String, age: Long, boss?: User, peers: Set<User>, addr: ipaddr,
                limit: decimal, since: datetime, span: duration, info: { x: Bool, y?: Long }
            } tags String;
            action all;
            action view in [all] appliesTo {
                principal: User, resource: User, context: { mfa: Bool, n?: Long }
            };
        )");
        out.entities = *Entities::make(*entitiesFromText(R"([
            {"uid": {"type": "User", "id": "a"}, "parents": [{"type": "Team", "id": "t"}],
             "attrs": {"name": "Ann", "age": 41, "boss": {"type": "User", "id": "b"},
                       "peers": [{"type": "User", "id": "b"}, {"type": "User", "id": "gone"}],
                       "addr": "10.0.0.1", "limit": "1.5", "since": "2024-02-29", "span": "1h",
                       "info": {"x": true, "y": 9223372036854775807}},
             "tags": {"t": "v"}},
            {"uid": {"type": "User", "id": "b"}, "parents": [],
             "attrs": {"name": "", "age": -1, "peers": [], "addr": "::1/64", "limit": "-0.1",
                       "since": "1969-12-31T23:59:59.999Z", "span": "-1ms",
                       "info": {"x": false}}},
            {"uid": {"type": "Team", "id": "t"}, "parents": [], "attrs": {}}
        ])",
                                                         out.schema));
        out.request.principal = EntityUid("User", "a");
        out.request.action = EntityUid("Action", "view");
        out.request.resource = EntityUid("User", "b");
        out.request.context = Value::record({{"mfa", Value::boolean(true)}});
        return out;
    }();
    return made;
}

bool allowedOfValid(EvalErrorKind kind)
{
    return kind == EvalErrorKind::Overflow || kind == EvalErrorKind::Extension ||
           kind == EvalErrorKind::MissingEntity;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto set = PolicySet::parse(fuzz::textOf(data, size));
    if (!set)
        return 0;
    const Response response = isAuthorized(world().request, *set, world().entities);
    fuzz::require(response.decision == Decision::Deny || !response.reasons.empty(),
                  "what is allowed has a reason");
    const ValidationResult validated = validate(*set, world().schema);
    if (validated.passed()) {
        for (const PolicyError &error : response.errors)
            fuzz::require(allowedOfValid(error.error.kind),
                          "valid policies err by overflow, refusal or a missing entity only",
                          error.error.message);
    }
    // The same from what is printed.
    const auto policies = parsePolicies(fuzz::textOf(data, size));
    const auto again = PolicySet::parse(print(*policies));
    fuzz::require(bool(again), "what is printed parses");
    const Response second = isAuthorized(world().request, *again, world().entities);
    fuzz::require(second.decision == response.decision && second.reasons == response.reasons &&
                      second.errors.size() == response.errors.size(),
                  "what is printed decides the same");
    return 0;
}
