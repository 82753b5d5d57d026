// SPDX-License-Identifier: Apache-2.0
#include "tests/support/sample_state.h"

#include "models/sample/generate.h"
#include "models/wire/import_reader.h"

#include <sstream>

namespace bailiwick::tests {

fleet::State sampleState(std::uint64_t devices)
{
    sample::SampleOptions options;
    options.devices = devices;
    options.now = fleet::currentTime();
    std::string text;
    if (!sample::generate(options, [&text](std::string_view line) {
            text += line;
            return true;
        }))
        return {};
    wire::ImportOptions reading;
    reading.makeId = [n = std::uint64_t{0}]() mutable { return fleet::makeId(1, 0, ++n); };
    std::istringstream input(text);
    const auto import = wire::readImport(input, {}, reading);
    if (!import)
        return {};
    auto state = wire::applyImport({}, *import, "sample");
    return state ? *state : fleet::State{};
}

fleet::PrincipalRef memberWithEmail(const fleet::State &state, const std::string &email)
{
    for (const fleet::Membership &membership : state.memberships()) {
        const fleet::Person *person = state.persons().find(membership.person);
        if (person && person->email == email)
            return {fleet::PrincipalKind::Membership, membership.id};
    }
    return {};
}

} // namespace bailiwick::tests
