// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/ownership_store.h"
#include "tests/authority/device_key.h"
#include "tests/authority/world.h"

namespace bailiwick::tests {

// The world with people at home and no brake on claims unless a test asks for one.
class ClaimHome : public World
{
public:
    ClaimHome();
    authority::Caller person(const std::string &name)
    {
        return *caller(signIn(name + "@home.example", ""));
    }
    authority::ClaimService &claims() { return authority().claims(); }
    void load(const std::string &lines);
    std::vector<store::StoredClaimSecret> secrets(const std::string &device);
    // Past every brake.
    void wait() { advance(fleet::Time{3600} * 1000); }
};

// Lines of a file of claim secrets.
std::string codeLine(const std::string &device, const std::string &code);
std::string keyLine(const std::string &device, const DeviceKey &key);

} // namespace bailiwick::tests
