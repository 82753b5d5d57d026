// SPDX-License-Identifier: Apache-2.0
#include "models/items/without_effect.h"

#include "models/access/forbidden_grants.h"
#include "models/items/labels.h"
#include "models/items/why_text.h"

#include <QCoreApplication>

#include <map>
#include <tuple>

namespace bailiwick::items {

namespace {

constexpr qsizetype mostLines = 5;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::WithoutEffect)
};

} // namespace

QStringList withoutEffect(const draft::Preview &preview)
{
    const fleet::State &state = preview.after->state();
    std::map<std::tuple<fleet::PrincipalRef, fleet::Scope, fleet::Id>, QStringList> actions;
    for (const access::ForbiddenGrant &grant :
         access::forbiddenGrants(*preview.after, preview.changes, preview.instant))
        actions[{grant.principal, grant.scope, grant.policy}] << labels::action(grant.action);
    QStringList lines;
    for (const auto &[key, names] : actions) {
        const auto &[principal, scope, policy] = key;
        if (lines.size() == mostLines) {
            lines << Text::tr("… and %n more", nullptr,
                              static_cast<int>(actions.size()) - static_cast<int>(mostLines));
            break;
        }
        lines << Text::tr("%1 at %2: %3. This is forbidden by %4.",
                          "person, place, actions, policy")
                     .arg(QString::fromStdString(state.labelOf(principal)),
                          QString::fromStdString(state.labelOf(scope)),
                          names.join(QStringLiteral(", ")), policyText(state, policy));
    }
    return lines;
}

} // namespace bailiwick::items
