// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/action.h"
#include "models/fleet/organization.h"
#include "models/fleet/time.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace bailiwick::remote {

// What a person types to sign in. Never stored.
struct Credentials
{
    QString email;
    QString password;
    QString organization; // name, as people write it, or id; empty: the only one
    bool endUser = false; // as oneself, in no organization, which is empty then
};

// One of those as whom somebody may sign in.
struct SignInChoice
{
    fleet::Id organization; // null: as oneself, in no organization
    QString name;
    fleet::OrganizationKind kind = fleet::OrganizationKind::Partner;

    bool operator==(const SignInChoice &) const = default;
};

// A signed-in session as `POST /v1/sessions` answers it. Both tokens are opaque; times are the
// server's, ms UTC. Keep the refresh token in a SecretStore only.
struct Session
{
    QByteArray accessToken;
    fleet::Time accessUntil = 0;
    QByteArray refreshToken;
    fleet::Time refreshUntil = 0;
    QString id;
    fleet::Id person;
    QString personName;
    QString email;
    fleet::Id membership; // null, as the organization: an end user, who has devices of their own
    fleet::Id organization;
    QString organizationName;
    fleet::OrganizationKind organizationKind = fleet::OrganizationKind::Partner;

    bool isNull() const { return refreshToken.isEmpty(); }
    fleet::PrincipalRef principal() const
    {
        using fleet::PrincipalKind;
        return membership.isNull() ? fleet::PrincipalRef{PrincipalKind::Person, person}
                                   : fleet::PrincipalRef{PrincipalKind::Membership, membership};
    }
};

// `GET /v1/me`.
struct Me
{
    fleet::Id person;
    QString personName;
    QString email;
    fleet::Id membership; // null, as the organization: an end user
    fleet::Id organization;
    QString organizationName;
    fleet::OrganizationKind organizationKind = fleet::OrganizationKind::Partner;
    std::vector<fleet::ActionName> actions; // held anywhere
};

} // namespace bailiwick::remote
