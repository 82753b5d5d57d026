// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/commit_path.h"
#include "models/authority/session_pool.h"

namespace bailiwick::authority {

struct Device
{
    fleet::Resource resource;
    std::string path;         // "Customer / Site / Building", as far as the caller may see
    fleet::Time dataFrom = 0; // what it did before is not the caller's to see

    bool operator==(const Device &) const = default;
};

// A device that is to be registered.
struct NewDevice
{
    std::string name;
    std::string externalId;
    fleet::Id parent; // of a gateway's: null, or the gateway's device, below which it comes
    fleet::Attributes attributes;
};

struct RegisteredDevice
{
    fleet::Id id;
    std::int64_t revision = 0;
};

struct DevicePageRequest
{
    std::string after;       // cursor of the page before; empty: the first page
    std::size_t limit = 100; // 1 to 1000
    std::string search;      // part of the name, serial or externalId; ASCII letters in either case
    fleet::Id under;         // only below this node; null: everywhere
};

struct DevicePage
{
    std::vector<Device> devices; // by name, then id
    std::string next;            // empty: there are no more
    std::int64_t revision = 0;
};

// Devices through the caller's own session connection: the database answers nothing outside the
// caller's scope. Thread-safe. Every call is in the log.
class DeviceService
{
public:
    DeviceService(Context &context, AuditTrail &trail, CommitPath &commits, SessionPool &sessions)
        : m_context(context)
        , m_trail(trail)
        , m_commits(commits)
        , m_sessions(sessions)
    {
    }

    // Error "invalid-cursor", "access-ended".
    Expected<DevicePage> page(const Caller &caller, const DevicePageRequest &request);
    // Error "not-found", the same for an unknown device and one out of sight.
    Expected<Device> device(const Caller &caller, fleet::Id id);
    // Sets attributes (only those named config_…; an empty text removes one). Needs
    // device:configure there. Answers the new revision. Errors: "not-found", "forbidden",
    // "invalid-change".
    Expected<std::int64_t> configure(const Caller &caller, fleet::Id id,
                                     const fleet::Attributes &attributes);
    // Needs fleet:edit at the parent. By a gateway it is a transition that the manufacturer
    // declared: a gateway with a group and with fleet:edit on its own device (a privileged one)
    // puts a new device below itself and into its group. Errors: "not-found" (the parent),
    // "forbidden", "invalid-change".
    Expected<RegisteredDevice> registerDevice(const Caller &caller, const NewDevice &device);
    // Needs device:delete there.
    Expected<std::int64_t> remove(const Caller &caller, fleet::Id id);

private:
    Expected<fleet::Gateway> registrar(const Caller &caller, const NewDevice &device);
    Expected<fleet::Resource> permitted(const Caller &caller, fleet::Id id,
                                        std::string_view action);
    Expected<fleet::Attributes> seenAttributes(const Caller &caller, const fleet::Resource &device);
    Expected<void> recordRead(const Caller &caller, audit::Outcome outcome, audit::Subject subject,
                              std::int64_t count);

    Context &m_context;
    AuditTrail &m_trail;
    CommitPath &m_commits;
    SessionPool &m_sessions;
};

} // namespace bailiwick::authority
