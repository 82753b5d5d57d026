// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/access/attribute_types.h"
#include "models/access/snapshot.h"

#include <QString>

#include <vector>

// One attribute of a node while somebody edits it. Plain values.
namespace bailiwick::items {

enum class AttributeKind { Flag, Integer, Text, Texts, Principal, Principals };
inline constexpr int attributeKindCount = 6;

QString attributeKindText(AttributeKind kind); // "Whole number"
AttributeKind kindOf(const fleet::AttributeValue &value);

// As entered: what is written for one kind stays when another is tried. `principals` are of
// `principalKind`; one for AttributeKind::Principal.
struct AttributeEntry
{
    QString key;
    AttributeKind kind = AttributeKind::Text;
    bool flag = true;
    QString number;
    QString text;
    QString lines; // of a set of texts, one each
    fleet::PrincipalKind principalKind = fleet::PrincipalKind::Membership;
    std::vector<fleet::Id> principals;
    bool isNew = false;

    bool operator==(const AttributeEntry &) const = default;
};

AttributeEntry attributeEntry(const std::string &key, const fleet::AttributeValue &value);
// One sentence why the value cannot be taken; empty: it can.
QString valueProblem(const AttributeEntry &entry);
// One sentence why the key cannot be an attribute's of such a node; empty: it can.
QString keyProblem(const QString &key, fleet::ResourceKind kind);
// REQUIRES: valueProblem() is empty.
fleet::AttributeValue valueOf(const AttributeEntry &entry);
// That other nodes of the kind have it with another type, so that no condition could read it any
// more; empty: they do not.
QString typeWarning(const AttributeEntry &entry, fleet::ResourceKind kind,
                    const access::AttributeTypes &types);
// What the type is called here; the kind that a principal or a set of them is of.
AttributeKind kindOf(access::AttributeType type);
std::optional<fleet::PrincipalKind> principalKindOf(access::AttributeType type);

// What somebody may change of a node's attributes (models/access/author_rights.h).
struct AttributeRights
{
    bool facts = false;         // fleet:edit there
    bool configuration = false; // device:configure there

    bool any() const { return facts || configuration; }
    bool mayChange(const QString &key) const;
    // Why not; empty: they may.
    QString problem(const QString &key) const;
};
AttributeRights attributeRights(const access::Snapshot &snapshot, const fleet::PrincipalRef &viewer,
                                fleet::Id resource, fleet::Time at);

} // namespace bailiwick::items
