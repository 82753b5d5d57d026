// SPDX-License-Identifier: Apache-2.0
#include "models/sample/accounts.h"

#include "models/sample/catalogue.h"

#include <array>

namespace bailiwick::sample {

namespace {

constexpr std::string_view firstCompany = "Alpine Heat GmbH";

constexpr std::array<AccountPerson, 4> accounts{{
    {0, "role-manufacturer-admin", "Manufacturer, admin", "Nora Lind",
     "nora.lind@nordquell.example", makerName},
    {Plan::companyPerson(0, 0), "role-installer-admin", "Installer company, admin", "Matteo Ricci",
     "matteo.ricci@alpineheat.example", firstCompany},
    {Plan::companyPerson(0, freeTechnician), "role-installer", "Installer company, technician",
     "Lena Huber", "lena.huber@alpineheat.example", firstCompany},
    {Plan::makerAdmins, "role-auditor", "Manufacturer, auditor", "Inês Duarte",
     "ines.duarte@nordquell.example", makerName},
}};

} // namespace

const AccountPerson *accountPerson(std::uint64_t number)
{
    for (const AccountPerson &account : accounts) {
        if (account.number == number)
            return &account;
    }
    return nullptr;
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
