// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/organization.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace bailiwick::views {

/// An organization that a person may sign in for.
struct OfferedOrganization
{
    fleet::Id id;
    QString name;
    fleet::OrganizationKind kind = fleet::OrganizationKind::Partner;

    bool operator==(const OfferedOrganization &) const = default;
};

/// Asks a person of several organizations for which one to sign in. By keyboard: the arrows choose,
/// Return signs in, Escape goes back.
class OrganizationPage : public QWidget
{
    Q_OBJECT
public:
    explicit OrganizationPage(QWidget *parent = nullptr);

    /// `last`: the name of the one chosen last, which stands ready.
    void ask(const QString &email, std::vector<OfferedOrganization> organizations,
             const QString &last);

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
