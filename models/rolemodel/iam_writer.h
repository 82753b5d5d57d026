// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/rolemodel/iam_import.h"
#include "models/rolemodel/iam_people.h"

#include <set>

// Internal to this folder.
namespace bailiwick::rolemodel {

// One statement with every name looked up.
struct IamStatement
{
    std::string pointer;
    std::string id;   // of the policies it becomes
    std::string name; // of the policy it stands in
    bool deny = false;
    bool everybody = false;
    std::vector<IamMember> members;
    std::set<fleet::ActionName> actions;
    bool everyAction = false; // of a DENY: those of later, too
    // Each a list of nodes; the statement is about what is below one of each list.
    std::vector<std::vector<const fleet::Resource *>> where;
};

// Adds the policies that a statement becomes to `lines` (import format), and what of it they cannot
// say to `result`: a DENY one forbid of the manufacturer, an ALLOW one permit of each organization
// whose people are members. REQUIRES: the state has a manufacturer.
void writeIamPolicies(const fleet::State &state, const IamStatement &statement, std::string &lines,
                      IamImport &result);

} // namespace bailiwick::rolemodel
