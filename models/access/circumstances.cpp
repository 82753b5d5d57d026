// SPDX-License-Identifier: Apache-2.0
#include "models/access/context.h"
#include "models/access/snapshot.h"
#include "models/cedar/extension.h"
#include "models/cedar/extension_ip.h"

#include <algorithm>
#include <set>

namespace bailiwick::access {

namespace {

using Bytes = cedar::IpObject::Bytes;

std::string text(bool v6, const Bytes &bytes)
{
    return cedar::IpObject(v6, bytes, v6 ? 128 : 32).text();
}

// The first address of a network and the one behind its last. Each part of the address space that
// networks cut out begins at one of these.
void addEdges(std::set<std::string> &addresses, const std::string &network)
{
    const auto value = cedar::parseIpAddr(network);
    if (!value)
        return;
    const cedar::IpObject &range = value->asIpAddr();
    const std::size_t length = range.v6 ? 16 : 4;
    Bytes first = range.bytes;
    Bytes last = range.bytes;
    for (std::size_t bit = range.prefix; bit < length * 8; ++bit) {
        const auto mask = static_cast<std::uint8_t>(0x80U >> (bit % 8));
        first[bit / 8] = static_cast<std::uint8_t>(first[bit / 8] & ~mask);
        last[bit / 8] = static_cast<std::uint8_t>(last[bit / 8] | mask);
    }
    addresses.insert(text(range.v6, first));
    addresses.insert(text(range.v6, range.bytes));
    for (std::size_t i = length; i > 0; --i) {
        if (++last[i - 1] != 0) {
            addresses.insert(text(range.v6, last));
            break;
        }
    }
}

} // namespace

bool isIpAddress(const std::string &text)
{
    const auto value = cedar::parseIpAddr(text);
    return value && value->asIpAddr().prefix == (value->asIpAddr().v6 ? 128 : 32);
}

std::vector<Context> circumstances(std::initializer_list<const Snapshot *> snapshots,
                                   fleet::Time now)
{
    OpenCondition::Readings readings;
    for (const Snapshot *snapshot : snapshots)
        snapshot->conditions().addReadings(readings);
    std::set<std::string> addresses;
    if (readings.ip) {
        // isIpv4, isIpv6, isLoopback, isMulticast
        addresses = {"0.0.0.0", "127.0.0.1", "224.0.0.1", "::", "::1", "ff00::1"};
        for (const std::string &network : readings.networks)
            addEdges(addresses, network);
        addresses.erase("0.0.0.0"); // the first context's
    }
    std::vector<Context> result{Context(now)};
    for (const std::string &address : addresses)
        result.emplace_back(now, address, false);
    if (!readings.secondFactor)
        return result;
    const std::size_t count = result.size();
    for (std::size_t i = 0; i < count; ++i) {
        result.push_back(result[i]);
        result.back().secondFactor = true;
    }
    return result;
}

} // namespace bailiwick::access
