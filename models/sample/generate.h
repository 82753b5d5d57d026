// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "models/fleet/time.h"

#include <atomic>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

// An invented maker of heat pumps with its fleet, in the import format: 1 manufacturer, 3 installer
// companies, and for each 20,000 devices 40 customers, 400 sites and 300 people. Roles are those of
// three actors: manufacturer, installer companies, end users; each company has a delegation over
// one customer and some sites of another, so most of the fleet is not delegated yet.
namespace bailiwick::sample {

inline constexpr std::uint64_t maximumDevices = 10'000'000;
inline constexpr fleet::Time defaultNow = 1'788'220'800'000; // 2026-09-01T00:00:00Z

struct SampleOptions
{
    std::uint64_t devices = 20'000; // 1 … maximumDevices
    std::uint64_t seed = 1;
    // The day the sample is about: installation dates lie before it, one assignment ends and one
    // begins within days after it. Years 2000 to 2100.
    fleet::Time now = defaultNow;
    const std::atomic<bool> *cancel = nullptr;
    std::function<void(std::uint64_t done, std::uint64_t total)> progress; // in devices
};

struct SampleCounts
{
    std::uint64_t customers = 0;
    std::uint64_t sites = 0;
    std::uint64_t spaces = 0;
    std::uint64_t devices = 0;
    std::uint64_t people = 0;
    std::uint64_t lines = 0; // header included
};

// Takes one line, break included; false stops.
using LineSink = std::function<bool(std::string_view line)>;

// The same options give the same bytes on every machine. Memory does not grow with the fleet.
// Errors: "invalid-option", "cancelled", "io" (the sink stopped).
fleet::Expected<SampleCounts> generate(const SampleOptions &options, const LineSink &sink);

// People of the sample for whom a sign-in is offered; the same for every size and seed. Passwords
// are made where the sample is installed, never here.
struct SampleAccount
{
    std::string role;  // externalId of the role they play: "role-installer-admin"
    std::string label; // "Installer company, admin"
    std::string name;
    std::string email;
    std::string organization; // its name; empty: an end user, who owns a device
};
std::vector<SampleAccount> sampleAccounts();

} // namespace bailiwick::sample
