// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/explain.h"
#include "models/fleet/state.h"

#include <QDateTime>
#include <QString>

// The one place where the vocabulary gets its translated names.
namespace bailiwick::items::labels {

QString of(fleet::ResourceKind kind);     // "Site"
QString of(fleet::OrganizationKind kind); // "Installer company" is a partner
QString of(fleet::EntityKind kind);
QString of(fleet::PrincipalKind kind);
QString of(access::VoidReason reason); // "Delegation cut"
QString of(access::Obstacle obstacle);
QString sentence(access::VoidReason reason); // why the assignment has no effect
// "Floor" for a space that says what it is, otherwise as of(kind).
QString kindOf(const fleet::Resource &resource);
QString iconOf(const fleet::Resource &resource);
QString iconOf(fleet::OrganizationKind kind);
QString iconOf(fleet::PrincipalKind kind);

// "Configure device" of "device:configure"; names not known here get their words spelled out.
QString action(const fleet::ActionName &name);
QString outcome(const QString &name); // "allowed", "denied", "failed"
// "Serial number" of "serial"; names not known here are spelled out.
QString attribute(std::string_view name);
QString value(bool flag); // "Yes", "No"
// Sets as a list, people and teams by name.
QString value(const fleet::State &state, const fleet::AttributeValue &value);

// Local date and time, short; empty for the ends of time.
QString time(fleet::Time time);
QString date(fleet::Time time);
// "Always", "Until 3 Mar 2027", "3 Mar 2027 – 4 Apr 2027", "From…".
QString validity(const fleet::Validity &validity);
// "1,234"
QString count(std::uint64_t count);

QString person(const fleet::State &state, const fleet::PrincipalRef &principal); // without company
QString organization(const fleet::State &state, fleet::Id organization);
QString scope(const fleet::State &state, const fleet::Scope &scope);
QString scopes(const fleet::State &state, const std::vector<fleet::Scope> &scopes); // first few

} // namespace bailiwick::items::labels
