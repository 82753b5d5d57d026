// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/store/audit_workload.h"

#include <cmath>
#include <cstdio>

namespace bailiwick::bench {

namespace {

constexpr std::uint64_t organizations = 2'000;
constexpr std::uint64_t people = 100'000;
constexpr std::uint64_t devices = 10'000'000;
constexpr std::int64_t begin = 1'764'547'200'000; // 2025-12-01
constexpr std::int64_t twelveMonths = std::int64_t{365} * 24 * 3600 * 1000;

// Spread like the ids of the product: no two that follow each other are alike.
std::string id(std::uint64_t kind, std::uint64_t number)
{
    std::uint64_t mixed = (number + kind * 0x9e3779b97f4a7c15) * 0xbf58476d1ce4e5b9;
    mixed ^= mixed >> 31;
    mixed *= 0x94d049bb133111eb;
    char text[40];
    std::snprintf(text, sizeof text, "%08x-%04x-7%03x-8%03x-%012llx",
                  static_cast<unsigned>(mixed >> 32), static_cast<unsigned>(mixed & 0xffff),
                  static_cast<unsigned>((mixed >> 16) & 0xfff), static_cast<unsigned>(kind),
                  static_cast<unsigned long long>((mixed ^ (mixed >> 29)) & 0xffffffffffff));
    return text;
}

} // namespace

AuditWorkload::AuditWorkload(std::uint64_t rows)
    : m_rows(rows)
{
}

std::string AuditWorkload::actor(std::uint64_t number)
{
    return id(1, number);
}

std::string AuditWorkload::organization(std::uint64_t number)
{
    return id(2, number);
}

std::string AuditWorkload::device(std::uint64_t number)
{
    return id(3, number);
}

std::int64_t AuditWorkload::timeOf(std::uint64_t row) const
{
    return begin +
           static_cast<std::int64_t>(static_cast<double>(row) / static_cast<double>(m_rows) *
                                     static_cast<double>(twelveMonths));
}

std::uint64_t AuditWorkload::skewed(std::uint64_t most)
{
    const double u = std::uniform_real_distribution<double>(0, 1)(m_random);
    return std::min(most - 1,
                    static_cast<std::uint64_t>(std::pow(static_cast<double>(most), u)) - 1);
}

std::vector<audit::Event> AuditWorkload::events(std::uint64_t first, std::size_t count)
{
    static constexpr const char *actions[] = {"device:view",  "device:view",   "device:view",
                                              "device:read",  "device:read",   "device:configure",
                                              "session:open", "device:control"};
    std::vector<audit::Event> events(count);
    for (std::size_t i = 0; i < count; ++i) {
        audit::Event &event = events[i];
        const std::uint64_t person = m_random() % 4 == 0 ? skewed(people) : m_random() % people;
        const std::uint64_t own = person % organizations;
        const std::uint64_t owner = skewed(organizations);
        const std::uint64_t device = m_random() % devices;
        event.time = timeOf(first + i);
        event.actor.kind = "membership";
        event.actor.id = actor(person);
        event.actor.label =
            "Person " + std::to_string(person) + " <p" + std::to_string(person) + "@example.org>";
        event.actor.organization = organization(own);
        event.organizations = {organization(own)};
        if (m_random() % 2 == 0)
            event.organizations.push_back(organization(owner));
        event.action = actions[m_random() % std::size(actions)];
        event.resource.type = "device";
        event.resource.id = AuditWorkload::device(device);
        event.resource.label = "Heat pump " + std::to_string(device);
        const std::uint64_t outcome = m_random() % 100;
        event.outcome = outcome < 4    ? audit::Outcome::Denied
                        : outcome == 4 ? audit::Outcome::Failed
                                       : audit::Outcome::Allowed;
        if (outcome < 4)
            event.reason = "no role of this person reaches the device";
        event.revision = static_cast<std::int64_t>((first + i) / 1000);
        event.requestId = std::to_string(m_random() % 100'000'000);
        event.count = 1;
    }
    return events;
}

} // namespace bailiwick::bench
