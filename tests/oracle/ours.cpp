// SPDX-License-Identifier: Apache-2.0
#include "ours.h"

#include "models/cedar/authorizer.h"
#include "models/cedar/conformance.h"
#include "models/cedar/entities.h"
#include "models/cedar/json_entities.h"
#include "models/cedar/parser.h"
#include "models/cedar/policy_index.h"
#include "models/cedar/policy_set.h"
#include "models/cedar/schema_text.h"
#include "models/cedar/validator.h"

#include <algorithm>

namespace bailiwick::oracle {

namespace {

using namespace cedar;

EntityUid cedarUid(const Uid &uid)
{
    return EntityUid(uid.type, uid.id);
}

std::string text(const JsonError &error)
{
    return error.pointer + ": " + error.message;
}

class Run
{
public:
    explicit Run(const Case &of)
        : m_case(of)
    {
    }
    Outcome run();

private:
    Reading readSchema();
    Reading readPolicies();
    Reading readEntities();
    void validatePolicies();
    RequestOutcome decide(const RequestCase &of) const;
    tl::expected<Request, std::string> readRequest(const RequestCase &of) const;
    Reading probe(const ProbeCase &of) const;

    const Case &m_case;
    Outcome m_out;
    Schema m_schema;
    PolicySet m_policies;
    Entities m_entities;
    std::optional<PolicyIndex> m_index;
};

bool same(const Response &a, const Response &b)
{
    const auto sameId = [](const PolicyError &x, const PolicyError &y) {
        return x.policyId == y.policyId && x.error.kind == y.error.kind;
    };
    return a.decision == b.decision && a.reasons == b.reasons &&
           std::equal(a.errors.begin(), a.errors.end(), b.errors.begin(), b.errors.end(), sameId);
}

Reading Run::readSchema()
{
    auto schema = schemaFromText(m_case.schema.text());
    if (!schema)
        return {false, schema.error().front().text()};
    m_schema = std::move(*schema);
    return {true, {}};
}

Reading Run::readPolicies()
{
    for (const PolicyCase &one : m_case.policies) {
        auto policy = parsePolicy(one.text());
        if (!policy)
            return {false, one.id + ": " + policy.error().message()};
        if (policy->isTemplate() != one.isTemplate())
            return {false, one.id + ": a template where none is expected, or none"};
        if (const auto added = m_policies.add(one.id, std::move(*policy)); !added)
            return {false, added.error().message};
    }
    for (const LinkCase &link : m_case.links) {
        SlotValues slots;
        if (link.principal)
            slots.principal = cedarUid(*link.principal);
        if (link.resource)
            slots.resource = cedarUid(*link.resource);
        if (const auto added = m_policies.link(link.templateId, link.id, slots); !added)
            return {false, added.error().message};
    }
    return {true, {}};
}

Reading Run::readEntities()
{
    // From text, so that the reader of text is tested as well.
    const std::string json = m_case.entitiesJson().dump();
    auto entities = m_case.guided ? entitiesFromText(json, m_schema) : entitiesFromText(json);
    if (!entities)
        return {false, text(entities.error())};
    auto made = Entities::make(std::move(*entities));
    if (!made)
        return {false, made.error().message};
    m_entities = std::move(*made);
    return {true, {}};
}

void Run::validatePolicies()
{
    m_out.invalid.emplace();
    for (const ValidationIssue &issue : validate(m_policies, m_schema).errors) {
        m_out.invalid->insert(issue.policyId);
        m_out.invalidWhy += issue.text() + ' ';
    }
}

tl::expected<Request, std::string> Run::readRequest(const RequestCase &of) const
{
    Request request;
    request.principal = cedarUid(of.principal);
    request.action = cedarUid(of.action);
    request.resource = cedarUid(of.resource);
    auto context = m_case.guided ? contextFromJson(of.context, cedarUid(of.action), m_schema)
                                 : contextFromJson(of.context);
    if (!context)
        return tl::make_unexpected(text(context.error()));
    request.context = std::move(*context);
    if (m_case.guided) {
        if (const auto valid = validateRequest(request, m_schema); !valid)
            return tl::make_unexpected(valid.error().text());
    }
    return request;
}

RequestOutcome Run::decide(const RequestCase &of) const
{
    RequestOutcome out;
    const auto request = readRequest(of);
    if (!request) {
        out.reading.why = request.error();
        return out;
    }
    out.reading.taken = true;
    const Response response = isAuthorized(*request, m_policies, m_entities);
    // No policy has such an id, so this is a mismatch.
    if (!same(response, m_index->decide(*request)))
        out.errors.insert("(the index decides differently)");
    out.allowed = response.decision == Decision::Allow;
    out.reasons.insert(response.reasons.begin(), response.reasons.end());
    for (const PolicyError &error : response.errors) {
        out.errors.insert(error.policyId);
        out.why += error.error.message + ' ';
    }
    return out;
}

Reading Run::probe(const ProbeCase &of) const
{
    switch (of.kind) {
    case ProbeCase::Kind::Policies:
        if (const auto read = parsePolicies(of.text); !read)
            return {false, read.error().message()};
        break;
    case ProbeCase::Kind::Schema:
        if (const auto read = schemaFromText(of.text); !read)
            return {false, read.error().front().text()};
        break;
    case ProbeCase::Kind::Entities: {
        auto read = m_case.guided ? entitiesFromText(of.text, m_schema) : entitiesFromText(of.text);
        if (!read)
            return {false, text(read.error())};
        if (const auto made = Entities::make(std::move(*read)); !made)
            return {false, made.error().message};
        break;
    }
    }
    return {true, {}};
}

Outcome Run::run()
{
    m_out.schema = readSchema();
    m_out.policies = readPolicies();
    if (m_out.schema.taken) {
        if (m_out.policies.taken)
            validatePolicies();
        m_out.entities = readEntities();
    }
    if (m_out.policies.taken && m_out.entities.taken) {
        m_index.emplace(m_policies, std::make_shared<const Entities>(m_entities));
        for (const RequestCase &request : m_case.requests)
            m_out.requests.push_back(decide(request));
    }
    if (m_out.schema.taken) {
        for (const ProbeCase &one : m_case.probes)
            m_out.probes.push_back(probe(one));
    }
    return std::move(m_out);
}

} // namespace

Outcome runOurs(const Case &of)
{
    return Run(of).run();
}

} // namespace bailiwick::oracle
