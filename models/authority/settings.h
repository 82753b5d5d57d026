// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/escalation.h"
#include "models/authority/ownership_settings.h"
#include "models/identity/password.h"
#include "models/identity/session.h"
#include "models/identity/throttle.h"
#include "models/store/store.h"

#include <functional>

namespace bailiwick::authority {

// What a server depends on besides its data. The defaults are the real thing; tests inject.
struct Settings
{
    std::function<fleet::Time()> clock = fleet::currentTime;
    identity::RandomSource random = identity::systemRandom;
    identity::PasswordCost passwordCost;
    identity::Lifetimes lifetimes;
    identity::Rate accountRate{10, 60'000};
    identity::Rate addressRate{60, 2'000};
    access::GuardrailSettings guardrails;
    OwnershipSettings ownership;
    // How far a preview's instant may be from the server's time.
    fleet::Time instantTolerance = fleet::Time{10} * 60 * 1000;
    // Hears, in a sentence, what an operator should know and no caller is told. From any thread.
    std::function<void(const std::string &)> notice = [](const std::string &) {};
    // Go on with the data folder's key although the store's log was signed with another one, which
    // is lost.
    bool acceptAuditKey = false;
    std::string storeLocation; // of store::Store::open; empty: the data folder's database
    store::OpenOptions store;  // its clock is replaced by `clock`
    // Of nodes a session sees beside whole customers and sites: more are not listed for the store
    // but asked for one by one.
    std::size_t mostListedNodes = 500;
};

} // namespace bailiwick::authority
