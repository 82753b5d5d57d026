// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/entities.h"
#include "models/cedar/policy_set.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

namespace bailiwick::bench {

// The fleet that the benchmark decides about: 1 manufacturer, 1,000 customers, 10,000 sites,
// 100,000 devices with 6 attributes each, 2,000 users; 6 role templates, 5 of them with
// conditions; 3 static policies with conditions, 2 of them forbids; links that give a user a role
// at a device, a site, a customer or everywhere; requests of which half are about a device that a
// link of the user covers. The same for everybody: made from a fixed seed.
struct Link
{
    std::string id;
    std::size_t role = 0; // index into roles
    std::string user;
    std::string scopeType;
    std::string scopeId;
};

struct Question
{
    std::string user;
    std::string action;
    std::string device;
    bool mfa = false;
    bool tls = true;
};

struct NamedPolicy
{
    std::string id;
    std::string text;
};

class FleetWorkload
{
public:
    FleetWorkload(std::size_t links, const std::shared_ptr<const cedar::Entities> &entities);

    static std::vector<cedar::Entity> makeEntities();
    static const std::vector<NamedPolicy> &roles();
    static const std::vector<NamedPolicy> &staticPolicies();

    const std::vector<Link> &links() const { return m_links; }
    const std::vector<Question> &questions() const { return m_questions; }
    // The first so many questions are asked by few users, for engines that prepare each user.
    static constexpr std::size_t questionsOfFew = 2000;
    // Each link with uids of its own, as a loader makes them.
    cedar::PolicySet load() const;
    cedar::Value context(const Question &question) const;
    // All of it that the peers need.
    nlohmann::json json() const;

private:
    void makeLinks(std::size_t count);
    void makeQuestions();

    std::shared_ptr<const cedar::Entities> m_entities;
    std::vector<Link> m_links;
    std::vector<Question> m_questions;
    cedar::Value m_contexts[4];
};

} // namespace bailiwick::bench
