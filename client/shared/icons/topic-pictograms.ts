import accessibility from "lucide-static/icons/accessibility.svg?raw";
import baby from "lucide-static/icons/baby.svg?raw";
import building2 from "lucide-static/icons/building-2.svg?raw";
import coffee from "lucide-static/icons/coffee.svg?raw";
import compass from "lucide-static/icons/compass.svg?raw";
import globe from "lucide-static/icons/globe.svg?raw";
import graduationCap from "lucide-static/icons/graduation-cap.svg?raw";
import handHeart from "lucide-static/icons/hand-heart.svg?raw";
import handshake from "lucide-static/icons/handshake.svg?raw";
import heart from "lucide-static/icons/heart.svg?raw";
import heartHandshake from "lucide-static/icons/heart-handshake.svg?raw";
import house from "lucide-static/icons/house.svg?raw";
import lifeBuoy from "lucide-static/icons/life-buoy.svg?raw";
import megaphone from "lucide-static/icons/megaphone.svg?raw";
import newspaper from "lucide-static/icons/newspaper.svg?raw";
import packageIcon from "lucide-static/icons/package.svg?raw";
import partyPopper from "lucide-static/icons/party-popper.svg?raw";
import shoppingBasket from "lucide-static/icons/shopping-basket.svg?raw";
import siren from "lucide-static/icons/siren.svg?raw";
import smartphone from "lucide-static/icons/smartphone.svg?raw";
import smile from "lucide-static/icons/smile.svg?raw";
import stethoscope from "lucide-static/icons/stethoscope.svg?raw";
import toyBrick from "lucide-static/icons/toy-brick.svg?raw";
import trees from "lucide-static/icons/trees.svg?raw";
import users from "lucide-static/icons/users.svg?raw";
import usersRound from "lucide-static/icons/users-round.svg?raw";

/** The pictograms of surveys/questionnaires/topics/topics.json, by their names in lucide. */
export const TOPIC_PICTOGRAMS: Readonly<Record<string, string>> = {
  accessibility,
  baby,
  "building-2": building2,
  coffee,
  compass,
  globe,
  "graduation-cap": graduationCap,
  "hand-heart": handHeart,
  handshake,
  heart,
  "heart-handshake": heartHandshake,
  house,
  "life-buoy": lifeBuoy,
  megaphone,
  newspaper,
  package: packageIcon,
  "party-popper": partyPopper,
  "shopping-basket": shoppingBasket,
  siren,
  smartphone,
  smile,
  stethoscope,
  "toy-brick": toyBrick,
  trees,
  users,
  "users-round": usersRound,
};
