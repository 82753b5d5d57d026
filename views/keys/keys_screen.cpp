// SPDX-License-Identifier: Apache-2.0
#include "views/keys/keys_screen.h"

#include "models/items/labels.h"
#include "views/keys/key_text_dialog.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/filter_line.h"
#include "views/widgets/header_label.h"
#include "views/widgets/icons.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/pill_delegate.h"
#include "views/widgets/table_look.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace bailiwick::keys {

using items::KeyModel;
using items::MachineModel;
using widgets::Icon;

namespace {

void setUp(QTableView &table, QAbstractItemModel &model, const QString &name, int stateColumn,
           std::initializer_list<int> widths)
{
    table.setModel(&model);
    table.setAccessibleName(name);
    widgets::applyTableLook(table);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setItemDelegate(new widgets::ItemDelegate(&table));
    table.setItemDelegateForColumn(stateColumn, new widgets::PillDelegate(&table));
    int column = 0;
    for (const int width : widths)
        table.horizontalHeader()->resizeSection(column++, width);
}

} // namespace

KeysScreen::KeysScreen(draft::Draft &draft, const fleet::PrincipalRef &author,
                       widgets::Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_author(author)
    , m_dialogs(dialogs)
    , m_header(new widgets::HeaderLabel(tr("Applications and gateways"), this))
    , m_messages(new widgets::MessageBar(this))
    , m_filter(new widgets::FilterLine(tr("Filter by name, place or what they may do"), this))
    , m_machineTable(new QTableView(this))
    , m_empty(new widgets::EmptyState(Icon::Key, tr("No applications"),
                                      tr("Programs act here by a key of an application. Make one "
                                         "for each program."),
                                      this))
    , m_keyHeader(new widgets::HeaderLabel(tr("Keys"), this))
    , m_unused(new QComboBox(this))
    , m_keyTable(new QTableView(this))
    , m_add(new QPushButton(widgets::icon(Icon::Add), tr("&New application…"), this))
    , m_edit(new QPushButton(widgets::icon(Icon::Edit), tr("&Change…"), this))
    , m_disable(new QPushButton(this))
    , m_make(new QPushButton(widgets::icon(Icon::Key), tr("New &key…"), this))
    , m_rotate(new QPushButton(widgets::icon(Icon::Refresh), tr("&Rotate…"), this))
    , m_revoke(new QPushButton(widgets::icon(Icon::Denied), tr("Re&voke…"), this))
    , m_revokeUnused(new QPushButton(tr("Revoke &all of these…"), this))
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(makeMachines());
    splitter->addWidget(makeKeys());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_messages);
    layout->addWidget(splitter, 1);
    connect(m_filter, &widgets::FilterLine::filterChanged, &m_machines,
            &MachineModel::setFilterText);
    connect(m_filter, &widgets::FilterLine::leftDown, m_machineTable,
            qOverload<>(&QWidget::setFocus));
    connect(m_unused, &QComboBox::currentIndexChanged, this, [this] {
        m_keys.setUnusedFor(m_unused->currentData().toInt());
        updateButtons();
    });
    connect(&m_machines, &QAbstractItemModel::modelReset, this, &KeysScreen::updateButtons);
    connect(&m_machines, &QAbstractItemModel::dataChanged, this, &KeysScreen::updateButtons);
    connect(&m_keys, &QAbstractItemModel::modelReset, this, &KeysScreen::updateButtons);
    connect(&m_keys, &KeyModel::busyChanged, this, &KeysScreen::updateButtons);
    connect(&m_keys, &KeyModel::failed, this,
            [this](const fleet::Error &error) { m_messages->showError(error); });
    connect(&m_keys, &KeyModel::made, this, [this](const QString &text) {
        auto *dialog = new KeyTextDialog(text, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    show(&m_draft);
}

KeysScreen::~KeysScreen()
{
    m_machines.setDraft(nullptr);
    m_machineTable->setModel(nullptr);
    m_keyTable->setModel(nullptr);
}

QWidget *KeysScreen::makeMachines()
{
    auto *part = new QWidget(this);
    for (QPushButton *button : {m_add, m_edit, m_disable})
        m_header->addWidget(button);
    setUp(*m_machineTable, m_machines, tr("Applications and gateways"), MachineModel::StateColumn,
          {190, 150, 260, 290});
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_header);
    layout->addWidget(m_filter);
    layout->addWidget(m_machineTable, 1);
    layout->addWidget(m_empty, 1);
    connect(m_machineTable->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_keys.setMachine(current());
        updateButtons();
    });
    connect(m_machineTable, &QTableView::activated, this, &KeysScreen::editApplication);
    connect(m_add, &QPushButton::clicked, this, &KeysScreen::addApplication);
    connect(m_edit, &QPushButton::clicked, this, &KeysScreen::editApplication);
    connect(m_disable, &QPushButton::clicked, this, &KeysScreen::toggleDisabled);
    return part;
}

QWidget *KeysScreen::makeKeys()
{
    auto *part = new QWidget(this);
    m_unused->setAccessibleName(tr("Which keys"));
    m_unused->addItem(tr("All keys"), 0);
    for (const int days : {30, 90, 180})
        m_unused->addItem(tr("Not used for %n day(s)", nullptr, days), days);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_unused, m_make, m_rotate, m_revoke, m_revokeUnused})
        m_keyHeader->addWidget(widget);
    setUp(*m_keyTable, m_keys, tr("Keys"), KeyModel::StateColumn, {200, 200, 110, 160, 80});
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_keyHeader);
    layout->addWidget(m_keyTable, 1);
    connect(m_keyTable->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &KeysScreen::updateButtons);
    connect(m_make, &QPushButton::clicked, this, &KeysScreen::makeKey);
    connect(m_rotate, &QPushButton::clicked, this, &KeysScreen::rotateKey);
    connect(m_revoke, &QPushButton::clicked, this, &KeysScreen::revokeKey);
    connect(m_revokeUnused, &QPushButton::clicked, this, &KeysScreen::revokeUnused);
    return part;
}

void KeysScreen::setSource(remote::KeySource *source)
{
    m_keys.setSource(source);
}

void KeysScreen::setLive(bool live)
{
    if (live == m_live)
        return;
    m_live = live;
    if (live)
        m_keys.reload();
    updateButtons();
}

void KeysScreen::setStandpoint(const items::Standpoint &standpoint)
{
    m_earlier.setBase(standpoint.snapshot({}), true);
    show(standpoint.earlier ? &m_earlier : &m_draft);
}

void KeysScreen::show(draft::Draft *shown)
{
    if (m_shown)
        m_shown->disconnect(this);
    m_shown = shown;
    m_machines.setDraft(shown);
    connect(shown, &draft::Draft::changed, this, &KeysScreen::draftChanged);
    draftChanged();
}

// The filter and the choice of keys stay; who is listed is looked up in the newest state.
void KeysScreen::draftChanged()
{
    m_keys.setState(m_shown->state());
    updateButtons();
}

std::optional<fleet::PrincipalRef> KeysScreen::current() const
{
    const QModelIndex index = m_machineTable->currentIndex();
    return index.isValid() ? std::optional(m_machines.principalAt(index.row())) : std::nullopt;
}

const remote::KeySummary *KeysScreen::currentKey() const
{
    const QModelIndex index = m_keyTable->currentIndex();
    return index.isValid() ? &m_keys.keyAt(index.row()) : nullptr;
}

void KeysScreen::reveal(const fleet::PrincipalRef &machine)
{
    if (m_machines.rowOf(machine) < 0)
        m_filter->clear();
    const int row = m_machines.rowOf(machine);
    if (row < 0)
        return;
    m_machineTable->selectRow(row);
    m_machineTable->setFocus();
}

void KeysScreen::updateButtons()
{
    const int count = m_machines.rowCount();
    m_header->setSubtitle(tr("%n in sight", nullptr, count));
    m_machineTable->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    const auto machine = current();
    const fleet::State &state = m_shown->state();
    const fleet::Application *application =
        machine ? state.applications().find(machine->id) : nullptr;
    const fleet::Gateway *gateway = machine ? state.gateways().find(machine->id) : nullptr;
    const bool disabled = (application && application->disabled) || (gateway && gateway->disabled);
    m_disable->setText(disabled ? tr("&Enable") : tr("&Disable"));
    m_disable->setIcon(widgets::icon(disabled ? Icon::Play : Icon::Pause));
    m_add->setEnabled(isEditable());
    m_edit->setEnabled(isEditable() && application);
    m_disable->setEnabled(isEditable() && machine);
    m_keyHeader->setSubtitle(machine ? items::labels::person(state, *machine)
                                     : tr("of all applications and gateways"));
    const bool asks = m_live && isEditable() && !m_keys.isBusy();
    const remote::KeySummary *key = currentKey();
    const bool live =
        key && (key->state == QStringLiteral("valid") || key->state == QStringLiteral("pending"));
    // A key is of what is committed.
    const bool committed =
        machine && m_draft.base() && !m_draft.base()->state().organizationOf(*machine).isNull();
    m_make->setEnabled(asks && committed && !disabled);
    m_rotate->setEnabled(asks && live);
    m_revoke->setEnabled(asks && live);
    m_revokeUnused->setVisible(m_unused->currentData().toInt() > 0);
    m_revokeUnused->setEnabled(asks && m_keys.rowCount() > 0);
}

} // namespace bailiwick::keys
