// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/fixture.h"

#include <map>

namespace bailiwick::bench {

const std::shared_ptr<const cedar::Entities> &Fixture::entities()
{
    static const auto all = std::make_shared<const cedar::Entities>(
        std::move(*cedar::Entities::make(FleetWorkload::makeEntities())));
    return all;
}

Fixture::Fixture(std::size_t links)
    : workload(links, entities())
    , index(workload.load(), entities())
{
}

const Fixture &Fixture::of(std::size_t links)
{
    static std::map<std::size_t, Fixture> made;
    return made.try_emplace(links, links).first->second;
}

} // namespace bailiwick::bench
