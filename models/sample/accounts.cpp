// SPDX-License-Identifier: Apache-2.0
#include "models/sample/accounts.h"

#include "models/sample/catalogue.h"

#include <algorithm>
#include <array>

namespace bailiwick::sample {

namespace {

constexpr std::string_view firstCompany = "Alpine Heat GmbH";

constexpr std::array<AccountPerson, 5> accounts{{
    {"role-manufacturer-admin", "Manufacturer, admin", "Nora Lind", "nora.lind@nordquell.example",
     makerName},
    {"role-installer-admin", "Installer company, admin", "Matteo Ricci",
     "matteo.ricci@alpineheat.example", firstCompany},
    {"role-installer", "Installer company, technician", "Lena Huber",
     "lena.huber@alpineheat.example", firstCompany},
    {"role-auditor", "Manufacturer, auditor", "Inês Duarte", "ines.duarte@nordquell.example",
     makerName},
    {"role-end-user", "End user", "Clara Weiss", "clara.weiss@post.example", {}},
}};

} // namespace

const AccountPerson *accountPerson(const Plan &plan, std::uint64_t number)
{
    const std::array<std::uint64_t, accounts.size()> numbers{0, Plan::companyPerson(0, 0),
                                                             Plan::companyPerson(0, freeTechnician),
                                                             Plan::makerAdmins, plan.members()};
    const auto found = std::ranges::find(numbers, number);
    return found == numbers.end() ? nullptr : &accounts[std::size_t(found - numbers.begin())];
}

std::vector<SampleAccount> sampleAccounts()
{
    std::vector<SampleAccount> result;
    result.reserve(accounts.size());
    for (const AccountPerson &account : accounts)
        result.push_back({std::string(account.role), std::string(account.label),
                          std::string(account.name), std::string(account.email),
                          std::string(account.organization)});
    return result;
}

} // namespace bailiwick::sample
