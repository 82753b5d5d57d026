// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/policy_index.h"
#include "tests/bench/fleet_workload.h"

namespace bailiwick::bench {

// A workload with its index, made when first asked for and kept: one for each number of links.
struct Fixture
{
    explicit Fixture(std::size_t links);
    static const Fixture &of(std::size_t links);
    static const std::shared_ptr<const cedar::Entities> &entities();

    // The question's entities, looked up from their texts.
    void name(const Question &question, cedar::Request &out) const
    {
        index.name({"User", question.user}, {"Action", question.action},
                   {"Device", question.device}, out);
    }

    FleetWorkload workload;
    cedar::PolicyIndex index;
};

inline constexpr std::size_t linkCounts[] = {1000, 10000, 100000};

} // namespace bailiwick::bench
