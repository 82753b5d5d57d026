// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/organization.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace bailiwick::views {

/// An organization that a person may sign in for, or none: as themselves, with the devices that
/// they own or share.
struct OfferedOrganization
{
    fleet::Id id; ///< null: as themselves
    QString name;
    fleet::OrganizationKind kind = fleet::OrganizationKind::Partner;

    bool isOneself() const { return id.isNull(); }
    bool operator==(const OfferedOrganization &) const = default;
};

/// Asks a person who may act for several organizations, or for themselves, as what to sign in. By
/// keyboard: the arrows choose, Return signs in, Escape goes back.
class OrganizationPage : public QWidget
{
    Q_OBJECT
public:
    explicit OrganizationPage(QWidget *parent = nullptr);

    /// `last`: the name of the one chosen last, which stands ready; empty: as themselves; none: it
    /// is not known.
    void ask(const QString &email, std::vector<OfferedOrganization> organizations,
             const std::optional<QString> &last);

Q_SIGNALS:
    void chosen(const bailiwick::views::OfferedOrganization &organization);
    void back();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take();

    std::vector<OfferedOrganization> m_organizations;
    QLabel *m_text;
    QListWidget *m_list;
    QPushButton *m_signIn;
};

} // namespace bailiwick::views
