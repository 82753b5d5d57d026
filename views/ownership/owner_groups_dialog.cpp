// SPDX-License-Identifier: Apache-2.0
#include "views/ownership/owner_groups_dialog.h"

#include "models/items/error_text.h"
#include "models/items/ownership_history_model.h"
#include "views/widgets/dialogs.h"
#include "views/widgets/icons.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bailiwick::ownership {

using widgets::Icon;

namespace {

enum Kind { OwnGroup = QTreeWidgetItem::UserType, SharedGroup, Device, User };
constexpr int idRole = Qt::UserRole;

QTreeWidgetItem *addItem(QTreeWidgetItem *parent, Kind kind, Icon picture, const QString &id,
                         const QString &name, const QString &what)
{
    auto *item = new QTreeWidgetItem(parent, {name, what}, kind);
    item->setIcon(0, icon(picture));
    item->setData(0, idRole, id);
    return item;
}

QTreeWidgetItem *itemOf(const remote::OwnerGroup &group, Kind kind, const QString &what)
{
    QTreeWidgetItem *item = addItem(nullptr, kind, Icon::Group, group.id, group.name, what);
    for (const remote::Named &device : group.devices)
        addItem(item, Device, Icon::Device, items::idText(device.id), device.name,
                OwnerGroupsDialog::tr("Device"));
    for (const remote::Named &user : group.users)
        addItem(item, User, Icon::Person, items::idText(user.id), items::nameOf(user),
                OwnerGroupsDialog::tr("Uses it"));
    return item;
}

QTreeWidgetItem *groupOf(QTreeWidgetItem *item)
{
    return item && item->parent() ? item->parent() : item;
}

} // namespace

OwnerGroupsDialog::OwnerGroupsDialog(items::OwnershipDesk &desk, widgets::Dialogs &dialogs,
                                     const QString &device, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_dialogs(dialogs)
    , m_device(device)
    , m_tree(new QTreeWidget(this))
    , m_said(new QLabel(this))
    , m_add(new QPushButton(icon(Icon::Add), tr("&New group…"), this))
    , m_put(new QPushButton(icon(Icon::Device), tr("&Put %1 in").arg(device), this))
    , m_share(new QPushButton(icon(Icon::Link), tr("&Share…"), this))
    , m_remove(new QPushButton(icon(Icon::Remove), tr("&Remove…"), this))
{
    setWindowTitle(tr("Groups of devices"));
    auto *text = new QLabel(tr("A room or a home, shared as one: whoever you share a group with "
                               "can use every device in it, also those that come later."),
                            this);
    text->setWordWrap(true);
    m_tree->setAccessibleName(tr("Groups"));
    m_tree->setHeaderLabels({tr("Name"), tr("What")});
    m_tree->header()->resizeSection(0, 280);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    auto *acts = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_put, m_share, m_remove})
        acts->addWidget(button);
    acts->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(m_tree, 1);
    layout->addLayout(acts);
    layout->addWidget(m_said);
    layout->addWidget(buttons);
    resize(560, 460);

    connect(m_tree, &QTreeWidget::currentItemChanged, this, &OwnerGroupsDialog::update);
    connect(m_add, &QPushButton::clicked, this, &OwnerGroupsDialog::addGroup);
    connect(m_put, &QPushButton::clicked, this, &OwnerGroupsDialog::putDevice);
    connect(m_share, &QPushButton::clicked, this, &OwnerGroupsDialog::share);
    connect(m_remove, &QPushButton::clicked, this, &OwnerGroupsDialog::remove);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_desk, &items::OwnershipDesk::changed, this, &OwnerGroupsDialog::fill);
    connect(&m_desk, &items::OwnershipDesk::actingChanged, this, &OwnerGroupsDialog::update);
    connect(&m_desk, &items::OwnershipDesk::done, m_said, &QLabel::setText);
    connect(&m_desk, &items::OwnershipDesk::failed, this,
            [this](const fleet::Error &error) { m_said->setText(items::errorText(error)); });
    fill();
}

OwnerGroupsDialog::~OwnerGroupsDialog()
{
    m_tree->disconnect(this);
}

// What was chosen stays chosen, while it is there.
void OwnerGroupsDialog::fill()
{
    const QTreeWidgetItem *chosen = groupOf(m_tree->currentItem());
    const QString id = chosen ? chosen->data(0, idRole).toString() : QString();
    m_tree->clear();
    for (const remote::OwnerGroup &group : m_desk.groups().own)
        m_tree->addTopLevelItem(itemOf(group, OwnGroup, tr("Yours")));
    for (const remote::OwnerGroup &group : m_desk.groups().shared)
        m_tree->addTopLevelItem(
            itemOf(group, SharedGroup, tr("Shared by %1").arg(group.owner.name)));
    m_tree->expandAll();
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_tree->topLevelItem(row);
        if (row == 0 || item->data(0, idRole).toString() == id)
            m_tree->setCurrentItem(item);
    }
    update();
}

void OwnerGroupsDialog::update()
{
    QTreeWidgetItem *item = m_tree->currentItem();
    const bool acts = m_desk.isLive() && !m_desk.isActing();
    const bool own = item && groupOf(item)->type() == OwnGroup;
    m_add->setEnabled(acts);
    m_put->setVisible(m_desk.rights().isOwner);
    m_put->setEnabled(acts && own);
    m_share->setEnabled(acts && own);
    m_remove->setEnabled(acts && own);
}

void OwnerGroupsDialog::addGroup()
{
    m_dialogs.askText(this,
                      {tr("New group"),
                       tr("A room, a home, or whatever you share as one."),
                       tr("Name:"),
                       {},
                       tr("Make it"),
                       false,
                       true},
                      [this](const std::optional<QString> &name) {
                          if (name)
                              m_desk.makeGroup(name->simplified());
                      });
}

void OwnerGroupsDialog::putDevice()
{
    if (const QTreeWidgetItem *group = groupOf(m_tree->currentItem()))
        m_desk.putInto(group->data(0, idRole).toString(), m_desk.device());
}

void OwnerGroupsDialog::share()
{
    const QTreeWidgetItem *group = groupOf(m_tree->currentItem());
    if (!group)
        return;
    m_dialogs.askText(
        this,
        {tr("Share %1").arg(group->text(0)),
         tr("Whoever accepts can use every device in it."),
         tr("E-mail address:"),
         {},
         tr("Offer it"),
         false,
         true},
        [this, id = group->data(0, idRole).toString()](const std::optional<QString> &email) {
            if (email)
                m_desk.shareGroup(id, email->trimmed());
        });
}

void OwnerGroupsDialog::remove()
{
    QTreeWidgetItem *item = m_tree->currentItem();
    if (!item)
        return;
    const QString group = groupOf(item)->data(0, idRole).toString();
    const QString chosen = item->data(0, idRole).toString();
    const auto id = items::idFromText(chosen);
    QString text = tr("The group is gone, and everybody who has its devices by it alone loses "
                      "them. The devices stay yours.");
    std::function<void()> then = [this, group] { m_desk.removeGroup(group); };
    if (item->type() == Device && id) {
        text = tr("It leaves the group; everybody who has it by the group alone loses it.");
        then = [this, group, device = *id] { m_desk.takeOutOf(group, device); };
    } else if (item->type() == User && id) {
        text = tr("They lose every device that they have by the group alone.");
        then = [this, group, person = *id] { m_desk.withdrawFrom(group, person); };
    }
    m_dialogs.ask(this, {tr("Remove %1?").arg(item->text(0)), text, tr("Remove"), {}, true},
                  [then](bool accepted) {
                      if (accepted)
                          then();
                  });
}

} // namespace bailiwick::ownership
