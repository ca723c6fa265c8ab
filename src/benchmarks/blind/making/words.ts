/** Nouns and adjectives that are a reserved word or a usual name in no language, for names that no other code has. */
export const NOUNS =
  `acorn almond anchor anvil apron arbor aspen atoll badge bagel barge basil basin beacon beaver bellows birch bobbin
bonnet brook bucket buoy burrow cabin camel canoe canyon caravan cedar cellar chalk chapel cherry chisel cider cinder citrus clove clover
cobalt comet copper coral cork cove crane crater creek cricket crystal cumin cypress dahlia daisy delta dome drum dune eagle easel elder
elk ember estuary falcon fennel fern ferry fiddle fig finch fjord flask flint flute forge fossil fountain fox freight frost galley garnet
garland geyser ginger glacier glade goblet goose gorge granite grotto grove gull hamlet harbor harp harvest hawk hazel heath hedge heron
hickory hinge hollow honey hoof ibis inlet iris island ivory ivy jackal jasper jetty jungle juniper kayak kelp kestrel kettle kiln kite
lagoon lantern larch lark latch laurel lava lemon lentil lichen lilac linen lobster locket lodge loom lotus lute lynx magnet mallet mango
mantle maple marble marlin marsh marten mast meadow melon mesa mill mint mirror moat moss mussel myrtle nectar nettle nickel nugget nutmeg
oak oasis oat obelisk olive onyx opal orchard orchid osprey otter oyster paddle palm panther parsley peach pearl pebble pelican pepper
petal pheasant pier pigeon pillow pine plaza plover plum pollen pond poplar prairie prism puddle puffin quarry quartz quill quilt raft
raven reef ridge river robin rook rudder ruby saddle saffron sage salmon sapphire satchel shale shore silo skiff slate sleigh sorrel spade
spruce squash squid starling steeple stork stream summit swan sycamore tavern teapot temple thicket thistle thyme tiger timber topaz
torrent trout tulip tundra turbine turnip valley vase velvet vessel violet walnut walrus wharf wheat whistle willow windmill wren yarrow
yew zebra zephyr zinc`.split(/\s+/);

export const ADJECTIVES =
  `amber ancient arid ashen autumn azure bitter blithe brass brave brisk bronze calm candid chilly civic clever
coastal cosmic crimson crisp curly dapper dewy dim distant dusky dusty eager early eastern elegant fabled faint fancy festive fierce
floral fluent foggy fragile frosty frugal gentle gilded glassy gleaming golden grand grassy hardy hasty hazy hidden hushed icy idle inland
jolly keen kind lavish leafy lively lone lucid lunar mellow merry mighty misty modest mossy muted narrow native nimble noble northern odd
opaque pale patient placid plain polar polite proud quaint quick quiet rapid rare regal remote rosy royal rugged rustic salty scarlet
serene shady sharp shiny silent silver sleek sober solar solemn southern spry stark starry steady stormy subtle sunny supple swift tame
tender tidal tidy timid tiny tranquil urban vast verdant vivid warm weary western wild windy wintry wise witty wooden young zesty`.split(
    /\s+/,
  );
