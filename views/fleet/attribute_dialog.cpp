// SPDX-License-Identifier: Apache-2.0
#include "views/fleet/attribute_dialog.h"

#include "models/items/labels.h"
#include "views/fleet/attribute_form.h"
#include "views/widgets/header_label.h"
#include "views/widgets/icons.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/table_look.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace bailiwick::views {

AttributeDialog::AttributeDialog(draft::Draft &draft, const fleet::PrincipalRef &viewer,
                                 fleet::Id node, QWidget *parent)
    : QDialog(parent)
    , m_draft(draft)
    , m_model(draft.state(), node,
              items::attributeRights(*draft.base(), viewer, node, fleet::currentTime()))
    , m_list(new QTableView(this))
    , m_form(new AttributeForm(m_model, this))
    , m_add(new QPushButton(widgets::icon(widgets::Icon::Add), tr("&Add"), this))
    , m_remove(new QPushButton(widgets::icon(widgets::Icon::Remove), tr("&Remove"), this))
    , m_take(new QPushButton(tr("&Put into the draft"), this))
{
    setWindowTitle(tr("Attributes"));
    auto *header = new widgets::HeaderLabel(QString::fromStdString(m_model.node().name), this);
    header->setIcon(widgets::iconFromName(items::labels::iconOf(m_model.node())));
    header->setSubtitle(items::labels::kindOf(m_model.node()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_take, QDialogButtonBox::AcceptRole);
    m_take->setToolTip(tr("Preview it and commit it like any other change"));
    auto *panes = new QHBoxLayout;
    panes->addWidget(makeList(), 2);
    panes->addSpacing(8);
    panes->addWidget(m_form, 3);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(header);
    layout->addLayout(panes, 1);
    layout->addWidget(buttons);
    resize(820, 480);

    connect(buttons, &QDialogButtonBox::accepted, this, &AttributeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &AttributeDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &AttributeDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &AttributeDialog::remove);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                m_form->setRow(current.isValid() ? current.row() : -1);
                update();
            });
    connect(m_list, &QTableView::activated, m_form, &AttributeForm::focusFirst);
    connect(&m_model, &items::AttributeEditModel::edited, this, &AttributeDialog::update);
    if (m_model.rowCount() > 0)
        m_list->selectRow(0);
    m_list->setFocus();
    update();
    learnTypes();
}

AttributeDialog::~AttributeDialog() = default;

QWidget *AttributeDialog::makeList()
{
    auto *pane = new QWidget(this);
    m_list->setModel(&m_model);
    m_list->setAccessibleName(tr("Attributes"));
    widgets::applyTableLook(*m_list);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setItemDelegate(new widgets::ItemDelegate(m_list));
    m_list->horizontalHeader()->resizeSection(items::AttributeEditModel::NameColumn, 140);
    auto *row = new QHBoxLayout;
    row->addWidget(m_add);
    row->addWidget(m_remove);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    return pane;
}

// Counting the fleet's attributes takes a while when it is large; hints come when they are there.
void AttributeDialog::learnTypes()
{
    m_types.start([nodes = m_model.state().resources()](
                      const std::atomic<bool> &) { return access::AttributeTypes(nodes); },
                  [this](access::AttributeTypes types) { m_model.setTypes(std::move(types)); });
}

void AttributeDialog::add()
{
    m_list->selectRow(m_model.add());
    m_form->focusFirst();
}

void AttributeDialog::remove()
{
    const int row = m_list->currentIndex().row();
    m_form->setRow(-1);
    m_model.remove(row);
    if (m_model.rowCount() > 0)
        m_list->selectRow(std::min(row, m_model.rowCount() - 1));
    m_form->setRow(m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1);
    m_list->setFocus();
}

void AttributeDialog::update()
{
    const QModelIndex current = m_list->currentIndex();
    m_add->setEnabled(m_model.rights().any());
    m_remove->setEnabled(current.isValid() && current.row() < m_model.rowCount() &&
                         m_model.mayChange(current.row()));
    const QString problem = m_model.problem();
    m_take->setEnabled(problem.isEmpty() && m_model.isChanged());
    m_take->setToolTip(problem.isEmpty() ? tr("Preview it and commit it like any other change")
                                         : problem);
}

void AttributeDialog::accept()
{
    if (!m_model.problem().isEmpty()) {
        m_list->selectRow(m_model.firstProblem());
        m_form->focusFirst();
        return;
    }
    // The draft may stand on a newer base by now.
    if (const fleet::Resource *now = m_draft.state().resources().find(m_model.node().id))
        m_draft.push(
            draft::setAttributes(m_draft.state(), now->id, m_model.appliedTo(now->attributes)));
    QDialog::accept();
}

} // namespace bailiwick::views
