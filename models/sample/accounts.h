// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sample/plan.h"

// The people of sampleAccounts(): the same whatever size and seed. Internal to this folder.
namespace bailiwick::sample {

struct AccountPerson
{
    std::string_view role; // externalId
    std::string_view label;
    std::string_view name;
    std::string_view email;
    std::string_view organization; // empty: an end user
};

// By a person's number in the plan; null for everybody else.
const AccountPerson *accountPerson(const Plan &plan, std::uint64_t number);

// The company's technician who has no role yet: the one the company's admin can give a first one.
inline constexpr std::uint64_t freeTechnician = Plan::companyStaff - 1;

} // namespace bailiwick::sample
