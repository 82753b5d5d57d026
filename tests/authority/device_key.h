// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace bailiwick::tests {

// The Ed25519 key that a device was made with.
class DeviceKey
{
public:
    DeviceKey();
    ~DeviceKey();

    std::string pem() const;                          // the public one
    std::string sign(std::string_view message) const; // base64

private:
    struct Key;
    std::unique_ptr<Key> m_key;
};

} // namespace bailiwick::tests
