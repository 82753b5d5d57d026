// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/state.h"
#include "tests/system/support/api_session.h"

#include <QString>

#include <set>

namespace bailiwick::tests {

// Who and what the clients work with: the sample fleet, with a delegation to the installer company
// and two sites at which its technician works.
struct Scene
{
    authority::OfferedAccount admin;
    authority::OfferedAccount technician;
    fleet::PrincipalRef technicianMember;
    fleet::Delegation delegation;       // cut and restored
    std::vector<fleet::Id> sites;       // two; devices move between them
    std::vector<fleet::Id> siteDevices; // those that move
    std::vector<fleet::Id> devices;     // elsewhere; their attributes change
    fleet::Id probe;                    // the same, but no client's
    fleet::Role technicianRole;
    // Devices that the technician could see at some moment of the run.
    std::set<std::string> everInSight;

    // Makes the data folder and the fleet in it by the real `bailiwickctl init --sample`. `store`:
    // its database; empty: in the folder. A failure ends the program.
    static void makeFolder(const QString &folder, const QString &store);
    // Commits what the scene needs at a server that runs.
    Scene(const QString &folder, const http::ClientOptions &server);

    fleet::Assignment assignment(fleet::Id id, fleet::Id site) const;
};

} // namespace bailiwick::tests
