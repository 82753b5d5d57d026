// SPDX-License-Identifier: Apache-2.0
#include "models/sample/generate.h"

#include "models/sample/parts.h"
#include "models/wire/import_reader.h"

namespace bailiwick::sample {

namespace {

fleet::Expected<void> checkOptions(const SampleOptions &options)
{
    constexpr fleet::Time year2000 = 946'684'800'000;
    constexpr fleet::Time year2100 = 4'102'444'800'000;
    if (options.devices < 1 || options.devices > maximumDevices)
        return fleet::failure("invalid-option",
                              "The sample cannot have " + std::to_string(options.devices) +
                                  " devices",
                              "devices", "Ask for 1 to 10000000.");
    if (options.now < year2000 || options.now > year2100)
        return fleet::failure("invalid-option", "The day of the sample is out of range", "now",
                              "Give a day from 2000 to 2100.");
    return {};
}

} // namespace

fleet::Expected<SampleCounts> generate(const SampleOptions &options, const LineSink &sink)
{
    if (auto checked = checkOptions(options); !checked)
        return tl::unexpected<fleet::Error>(std::move(checked.error()));
    const Plan plan(options);
    RecordSink records(sink, options.cancel);
    SampleCounts counts;
    records.line(std::string(wire::importHeader) + "\n");
    writeActions(records);
    writeRootAndCustomers(plan, records);
    writeOrganizations(plan, records);
    writePeople(plan, records);
    writeTeams(plan, records);
    writeSites(plan, records, counts);
    writeGroups(plan, records);
    writeOwnerships(plan, records);
    writeRoles(records);
    writeDelegations(plan, records);
    writeAssignments(plan, records);
    writePolicies(records);
    if (records.cancelled())
        return fleet::failure("cancelled", "The sample was cancelled", {},
                              "What was written so far is not complete.");
    if (!records.going())
        return fleet::failure("io", "The sample could not be written any further", {},
                              "Check the disk and try again.");
    counts.customers = plan.customers();
    counts.sites = plan.sites();
    counts.people = plan.people();
    counts.lines = records.lines();
    return counts;
}

} // namespace bailiwick::sample
