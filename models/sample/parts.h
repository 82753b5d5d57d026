// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sample/plan.h"
#include "models/sample/record_sink.h"

// The parts of the sample in the order of the file, so that no reference looks forward. Internal to
// this folder.
namespace bailiwick::sample {

void writeActions(RecordSink &sink);
void writeRootAndCustomers(const Plan &plan, RecordSink &sink);
// Sites with their spaces and devices; counts spaces.
void writeSites(const Plan &plan, RecordSink &sink, SampleCounts &counts);
void writeOrganizations(const Plan &plan, RecordSink &sink);
void writePeople(const Plan &plan, RecordSink &sink);
void writeTeams(const Plan &plan, RecordSink &sink);
void writeGroups(const Plan &plan, RecordSink &sink);
void writeOwnerships(const Plan &plan, RecordSink &sink);
void writeRoles(RecordSink &sink);
void writeDelegations(const Plan &plan, RecordSink &sink);
void writeAssignments(const Plan &plan, RecordSink &sink);
void writePolicies(RecordSink &sink);

} // namespace bailiwick::sample
